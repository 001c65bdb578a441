-- The keys that tokens were made under, from their first use on. Their bytes are in the environment alone.
create table token_key (
    id            text primary key,
    -- What the key makes of a fixed text, so that another key under the same id is noticed at the start.
    proof         uuid,
    first_used_at timestamptz not null,
    -- From here on nothing is known by it, and its tokens are destroyed.
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    -- Numbers of families that were on no list any more and known under it alone.
    forgotten     bigint,
    -- The regency up to which its tokens are destroyed.
    swept_to      text collate "C",
    swept_at      timestamptz,
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (forgotten is null)),
    check (swept_at is null or withdrawn_at is not null)
);
create index token_key_swept_idx on token_key (id) where withdrawn_at is not null and swept_at is null;
call audit_changes('token_key', 'id', null);
revoke delete, truncate on token_key from "${runtime_role}";

select set_config('app.scope_from', ' ', true), set_config('app.scope_to', '~', true), set_config('app.scope_codes', '{""}', true);
insert into token_key (id, first_used_at) select distinct key_id, now() from regency_ledger where key_id is not null;

-- A family has one number of a kind, and a token of it under each key that is alive.
drop index a_family_has_one_number_of_a_kind;
create unique index a_family_has_one_number_of_a_kind
    on family_token (family, kind, region, (key_id collate "C")) where closed is null;

-- The keys of kk and nik, and of the other two; null when one key was alive. Null for both: read before they were noted.
alter table list_upload add key_id text, add other_key_id text;
alter table staged_row add other_kk uuid, add other_nik uuid;
