-- A family is found by a number that it had once, too.
create index family_token_former_idx on family_token (region, kind, token) where closed is not null;

-- Who serves which village, as workforce-service tells it: no name. Each event carries the whole state of its assignment, so the
-- last sequence says whether one comes late.
create table companion_assignment (
    id               uuid primary key,
    worker_id        uuid not null,
    office           text collate "C" not null,
    cadre            text not null,
    carries_families boolean not null,
    region           text collate "C" not null,
    from_day         date not null,
    to_day           date,
    sequence         text collate "C" not null
);
create index companion_assignment_worker_idx on companion_assignment (worker_id);
call scope_by('companion_assignment', 'region');

-- The regions that an assignment covers, its own while they are not known. A row each rather than an array: behind row-level
-- security only equality finds its index.
create table companion_area (
    region     text collate "C" not null,
    assignment uuid not null references companion_assignment on delete cascade,
    primary key (region, assignment)
);
create index companion_area_assignment_idx on companion_area (assignment);
call scope_by('companion_area', 'region');
