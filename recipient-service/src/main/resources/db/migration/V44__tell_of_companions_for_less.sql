-- Nobody asks for the assignments of a worker here, and each that is told paid for it.
drop index companion_assignment_worker_idx;

-- Each area asked for its assignment again, though one transaction writes both, and none of those is ever deleted.
alter table companion_area drop constraint companion_area_assignment_fkey;
revoke delete, truncate on companion_assignment from "${runtime_role}";
