-- The regions that an assignment covers are written by the database, from the assignment itself and in its statement. So nobody else
-- need write them, they cannot say anything that the assignment does not, and what the assignment refers to need not be
-- looked up again for each of them.
create function cover_regions() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into covered_region (assignment_id, region, worker_id, cadre, from_day, to_day)
    select id, unnest(coverage), worker_id, cadre, from_day, to_day from changed;
    return null;
end $$;
create trigger cover_regions after insert on assignment referencing new table as changed
    for each statement execute function cover_regions();

create function follow_assignment() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update covered_region covered
       set worker_id = changed.worker_id, cadre = changed.cadre, from_day = changed.from_day, to_day = changed.to_day
      from changed
     where covered.assignment_id = changed.id
       and (covered.worker_id, covered.cadre, covered.from_day, covered.to_day)
           is distinct from (changed.worker_id, changed.cadre, changed.from_day, changed.to_day);
    return null;
end $$;
create trigger follow_assignment after update on assignment referencing new table as changed
    for each statement execute function follow_assignment();

revoke insert, update, delete, truncate on covered_region from "${runtime_role}";
alter table covered_region drop constraint covered_region_worker_id_fkey, drop constraint covered_region_cadre_fkey;
drop index covered_region_worker_idx;
