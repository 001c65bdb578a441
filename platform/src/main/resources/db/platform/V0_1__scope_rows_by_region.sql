-- The runtime role owns no table and has no DDL; what the owner creates from here on it may read and write.
alter default privileges in schema public grant select, insert, update, delete on tables to "${runtime_role}";
alter default privileges in schema public grant usage, select on sequences to "${runtime_role}";
grant usage on schema public to "${runtime_role}";

-- Row-level security by a region column (text collate "C" not null). A row is inside a code when the code is its prefix on
-- whole parts. The hull of all codes can use the index; the list of prefixes decides. The settings are read once per query
-- (each subselect is an initplan), and without them nothing is visible.
create procedure scope_by(scoped regclass, region_column text) language plpgsql as $$
declare
    inside text := format($policy$
        %1$I >= (select nullif(current_setting('app.scope_from', true), ''))
        and %1$I < (select nullif(current_setting('app.scope_to', true), ''))
        and (%1$I || '.') ^@ any ((select nullif(current_setting('app.scope_codes', true), '')::text[])::text[])
    $policy$, region_column);
begin
    if not exists (
        select from pg_attribute a join pg_collation c on c.oid = a.attcollation
        where a.attrelid = scoped and a.attname = region_column and a.attnotnull and c.collname = 'C'
    ) then
        raise exception 'The scope column %.% must be text collate "C" not null', scoped, region_column;
    end if;
    execute format('alter table %s enable row level security', scoped);
    execute format('alter table %s force row level security', scoped);
    execute format('create policy inside_scope on %s using (%s) with check (%s)', scoped, inside, inside);
end $$;
