-- The trigger of all audited tables put its statement together anew each time, so it was parsed and planned with every change: as
-- much work as the change itself, also where no row was changed. A function for each table holds the statement, and a
-- session keeps its plan. What is written is the same as before.
create or replace procedure audit_changes(audited regclass, id_column text, region_column text) language plpgsql as $procedure$
declare
    writer text := quote_ident('audit_of_' || (select relname from pg_class where oid = audited));
begin
    execute format($function$
        create function %1$s() returns trigger
            language plpgsql security definer set search_path = public, pg_temp as $body$
        begin
            insert into audit_entry (actor, action, item_type, item_id, region, operation, purpose, request_id)
            select coalesce(nullif(current_setting('app.actor', true), ''), 'migration'),
                   case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'DELETED' end,
                   tg_table_name::text, changed.%2$I::text, %3$s,
                   coalesce(nullif(current_setting('app.operation', true), ''), 'migration'),
                   nullif(current_setting('app.purpose', true), ''),
                   nullif(current_setting('app.request', true), '')
            from changed;
            return null;
        end $body$
    $function$, writer, id_column, case when region_column is null then 'null' else format('changed.%I', region_column) end);
    execute format('create trigger audit_insert after insert on %s referencing new table as changed
        for each statement execute function %s()', audited, writer);
    execute format('create trigger audit_update after update on %s referencing new table as changed
        for each statement execute function %s()', audited, writer);
    execute format('create trigger audit_delete after delete on %s referencing old table as changed
        for each statement execute function %s()', audited, writer);
end $procedure$;

-- The tables that are audited already: their triggers say by which columns.
do $$
declare
    audited regclass;
    columns text[];
begin
    for audited, columns in
        select tgrelid::regclass, string_to_array(encode(tgargs, 'escape'), '\000')
        from pg_trigger where tgfoid = 'audit_change'::regproc and tgname = 'audit_insert'
    loop
        execute format('drop trigger audit_insert on %s', audited);
        execute format('drop trigger audit_update on %s', audited);
        execute format('drop trigger audit_delete on %s', audited);
        call audit_changes(audited, columns[1], nullif(columns[2], ''));
    end loop;
end $$;
drop function audit_change();
