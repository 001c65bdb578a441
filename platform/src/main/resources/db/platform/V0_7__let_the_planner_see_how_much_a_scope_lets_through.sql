-- The planner must know whether a scope is the country or one regency: else it sorts the country for the sake of a page, or
-- walks it for the sake of a regency. It looks into a stable function while it estimates, but not into a subselect. So the
-- hull of the codes is compared with the settings themselves, and statistics of the column are fine enough to tell 514
-- regencies apart. Of the list of prefixes it knows nothing and would guess that it keeps one row in twenty: a coalesce it
-- takes for a coin. What is let through is the same as before: a null is not let through.
-- Why, and what was tried: docs/decisions/0010.
create function inside_scope(region_column text) returns text language sql immutable as $$
    select format($policy$
        %1$I >= nullif(current_setting('app.scope_from', true), '')
        and %1$I < nullif(current_setting('app.scope_to', true), '')
        and coalesce((%1$I || '.') ^@ any ((select nullif(current_setting('app.scope_codes', true), '')::text[])::text[]), false)
    $policy$, region_column)
$$;

create or replace procedure scope_by(scoped regclass, region_column text) language plpgsql as $$
begin
    if not exists (
        select from pg_attribute a join pg_collation c on c.oid = a.attcollation
        where a.attrelid = scoped and a.attname = region_column and a.attnotnull and c.collname = 'C'
    ) then
        raise exception 'The scope column %.% must be text collate "C" not null', scoped, region_column;
    end if;
    execute format('alter table %s enable row level security', scoped);
    execute format('alter table %s force row level security', scoped);
    execute format('alter table %s alter column %I set statistics 1000', scoped, region_column);
    execute format('create policy inside_scope on %s using (%s) with check (%s)',
                   scoped, inside_scope(region_column), inside_scope(region_column));
end $$;

-- The tables that are scoped already. A policy depends on the one column that it reads.
do $$
declare
    scoped regclass;
    region_column text;
begin
    for scoped, region_column in
        select distinct p.polrelid::regclass, a.attname
        from pg_policy p
        join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
                        and d.refclassid = 'pg_class'::regclass and d.refobjid = p.polrelid and d.refobjsubid > 0
        join pg_attribute a on a.attrelid = p.polrelid and a.attnum = d.refobjsubid
        where p.polname = 'inside_scope' and p.polrelid <> 'audit_entry'::regclass
    loop
        execute format('alter table %s alter column %I set statistics 1000', scoped, region_column);
        execute format('alter policy inside_scope on %s using (%s) with check (%s)',
                       scoped, inside_scope(region_column), inside_scope(region_column));
    end loop;
    alter table audit_entry alter column region set statistics 1000;
    execute format('alter policy inside_scope on audit_entry using (region is null or (%s))', inside_scope('region'));
end $$;
