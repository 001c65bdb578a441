-- Under row-level security the planner searches an index only by conditions that cannot tell a stranger anything, and takes a coalesce for
-- one that might; a case it knows. So every search for a free seat read and threw away all who ever served there.
drop index assignment_serving_idx;
create index assignment_serving_idx on assignment (cadre, region, (case when to_day is null then 'infinity' else to_day end), from_day);
