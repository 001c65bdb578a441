-- Every change of an audited table and every personal read, with who, when, why and in which request. No values are kept:
-- the trail says that somebody looked at or changed an item, not what stood in it.
create table audit_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    actor      text not null,
    action     text not null check (action in ('CREATED', 'CHANGED', 'DELETED', 'READ')),
    item_type  text not null,
    item_id    text not null,
    region     text collate "C",
    operation  text not null,
    purpose    text,
    request_id text
);
create index audit_entry_item_idx on audit_entry (item_type, item_id, id);
create index audit_entry_region_idx on audit_entry (region, id);
create index audit_entry_actor_idx on audit_entry (actor, id);

-- Append-only: the runtime role reads, and adds through the functions below.
revoke insert, update, delete, truncate on audit_entry from "${runtime_role}";

-- Reference data has no region; its entries are for every auditor.
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy inside_scope on audit_entry for select using (
    region is null
    or (region >= (select nullif(current_setting('app.scope_from', true), ''))
        and region < (select nullif(current_setting('app.scope_to', true), ''))
        and (region || '.') ^@ any ((select nullif(current_setting('app.scope_codes', true), '')::text[])::text[])));
create policy added on audit_entry for insert with check (true);

create function audit_read(item_type text, item_id text, region text) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into audit_entry (actor, action, item_type, item_id, region, operation, purpose, request_id)
    values (current_setting('app.actor'), 'READ', item_type, item_id, region, current_setting('app.operation'),
            nullif(current_setting('app.purpose', true), ''), nullif(current_setting('app.request', true), ''))
$$;

-- One statement, one insert, however many rows it changed.
create function audit_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    execute format(
        'insert into audit_entry (actor, action, item_type, item_id, region, operation, purpose, request_id)
         select $1, $2, $3, changed.%I::text, %s, $4, $5, $6 from changed',
        tg_argv[0], case when tg_argv[1] = '' then 'null' else format('changed.%I', tg_argv[1]) end)
    using coalesce(nullif(current_setting('app.actor', true), ''), 'migration'),
          case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'DELETED' end,
          tg_table_name::text,
          coalesce(nullif(current_setting('app.operation', true), ''), 'migration'),
          nullif(current_setting('app.purpose', true), ''),
          nullif(current_setting('app.request', true), '');
    return null;
end $$;

create procedure audit_changes(audited regclass, id_column text, region_column text) language plpgsql as $$
declare
    arguments text := format('%L, %L', id_column, coalesce(region_column, ''));
begin
    execute format('create trigger audit_insert after insert on %s referencing new table as changed
        for each statement execute function audit_change(%s)', audited, arguments);
    execute format('create trigger audit_update after update on %s referencing new table as changed
        for each statement execute function audit_change(%s)', audited, arguments);
    execute format('create trigger audit_delete after delete on %s referencing old table as changed
        for each statement execute function audit_change(%s)', audited, arguments);
end $$;
