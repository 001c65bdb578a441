-- A covered region is written by the database in the statement of its assignment, so that assignment exists; and the cadre was read by
-- whoever writes the assignment, all of whom took a lock on its one row to be told that it is there. Neither is ever deleted, and
-- that is what the keys watched over: the service may not delete them any more.
revoke delete, truncate on assignment, cadre from "${runtime_role}";
alter table covered_region drop constraint covered_region_assignment_id_fkey;
alter table assignment drop constraint assignment_cadre_fkey;
