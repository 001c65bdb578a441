-- The first answer to a request with an Idempotency-Key, for whoever sends the same again. Neither the key nor what was asked
-- or answered can be read from here: the row is found by a digest of the key, and the answer is sealed under a key derived
-- from it, so only the caller who knows the key can open it. A caller sees its own rows; what has expired, the purge sees.
create table idempotent_answer (
    lookup     bytea primary key,
    caller     text not null,
    request    bytea not null,
    answer     bytea not null,
    kept_until timestamptz not null
);
create index idempotent_answer_kept_until_idx on idempotent_answer (kept_until);
alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
create policy own_or_expired on idempotent_answer
    using (caller = (select nullif(current_setting('app.actor', true), '')) or kept_until < now())
    with check (caller = (select nullif(current_setting('app.actor', true), '')));
