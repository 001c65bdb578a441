-- What workforce-service tells about its workers: no names, only whom an office can invite. The topics arrive in any order to
-- each other, so an assignment may stand here before its worker. Each event carries the whole state of its subject, so the
-- last sequence says whether one comes late.
create table roster_worker (
    id       uuid primary key,
    office   text collate "C" not null,
    number   text not null,
    sequence text collate "C" not null
);
create index roster_worker_office_idx on roster_worker (office);
create index roster_worker_number_idx on roster_worker (number, id);
call scope_by('roster_worker', 'office');

create table roster_assignment (
    id        uuid primary key,
    worker_id uuid not null,
    office    text collate "C" not null,
    cadre     text not null,
    region    text collate "C" not null,
    coverage  text[] not null,
    from_day  date not null,
    to_day    date,
    sequence  text collate "C" not null
);
create index roster_assignment_worker_idx on roster_assignment (worker_id);
create index roster_assignment_office_idx on roster_assignment (office);
call scope_by('roster_assignment', 'office');
