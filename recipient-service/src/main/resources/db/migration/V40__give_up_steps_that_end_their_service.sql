-- A step that kills whoever works on it, or the database, tells no end of its attempts. Each is counted before it begins, and those
-- of which nobody heard again by themselves: after a few the step is given up, or it would kill them for ever.
alter table long_step
    add column underway boolean not null default false,
    add column lost     int     not null default 0;
