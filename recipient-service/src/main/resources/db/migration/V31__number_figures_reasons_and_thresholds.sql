-- Every publication number that was given, and when: what an instant is resolved to. Numbers are in the order of commits, and
-- instants with them. It has no region: that something was published then is no secret.
create table publication_instant (
    number bigint primary key,
    at     timestamptz not null unique,
    -- What it was given to: a publication of the ledger, or what rows name in recorded_in.
    change uuid not null unique,
    kind   text not null check (kind in ('LEDGER', 'FIGURES', 'REASONS', 'THRESHOLDS'))
);
revoke update, delete, truncate on publication_instant from "${runtime_role}";

select set_config('app.scope_from', ' ', true), set_config('app.scope_to', '~', true), set_config('app.scope_codes', '{""}', true);
insert into publication_instant (number, at, change, kind)
select number, at, id, 'LEDGER' from publication where number is not null;

-- The change that the present value came with; null: before numbers were given. No foreign key: the number is taken when all
-- rows of an import are written, and fifty thousand of them would each ask for it at the commit.
alter table reported_figure add recorded_in uuid;
alter table figure_revision add recorded_in uuid;
alter table exit_reason add recorded_in uuid;
alter table threshold add recorded_in uuid;

-- A threshold as it was before it was set anew.
create table threshold_revision (
    threshold      uuid not null references threshold,
    version        int not null,
    percent        numeric(5, 2),
    smallest_count int,
    source         text not null,
    recorded_in    uuid,
    primary key (threshold, version)
);
revoke update, delete, truncate on threshold_revision from "${runtime_role}";

create function keep_threshold_revision() returns trigger language plpgsql as $$
begin
    insert into threshold_revision (threshold, version, percent, smallest_count, source, recorded_in)
    values (old.id, old.version, old.percent, old.smallest_count, old.source, old.recorded_in);
    return null;
end $$;
create trigger keep_threshold_revision after update on threshold
    for each row when (old.version <> new.version) execute function keep_threshold_revision();

-- Of a version that was used only the end can still be set, and that has a number too.
create or replace function keep_used_exit_reason() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and to_jsonb(new) - '{edits,valid_to,ending_source,recorded_in}'::text[]
            is not distinct from to_jsonb(old) - '{edits,valid_to,ending_source,recorded_in}'::text[]
        or not exists (select from exit_reason_use where code = old.code and version = old.version)
    then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    raise exception 'Version % of the exit reason % was used', old.version, old.code
        using errcode = 'check_violation', table = tg_table_name, constraint = 'a_used_reason_stays_as_it_is';
end $$;
