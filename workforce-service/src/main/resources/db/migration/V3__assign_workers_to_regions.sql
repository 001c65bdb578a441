create extension if not exists btree_gist;

-- Which cadre a worker serves in, where, by which decree, and why it ended.
create table assignment (
    id            uuid primary key,
    version       int not null,
    worker_id     uuid not null references worker,
    worker_number text not null,
    office        text collate "C" not null,
    cadre         text not null references cadre,
    region        text collate "C" not null,
    coverage      text[] not null,
    decree        text not null,
    from_day      date not null,
    to_day        date,
    reason        text check (reason in ('TERM_ENDED', 'NOT_REAPPOINTED', 'RESIGNED', 'BECAME_PPPK_ELSEWHERE', 'RAN_FOR_OFFICE', 'AGE', 'MOVED',
                                         'JOINED_OTHER_CADRE', 'DOUBLE_JOB', 'DISMISSED', 'DECEASED', 'REGION_CHANGED', 'RECORDED_BY_MISTAKE')),
    only_one      boolean not null,
    check (to_day >= from_day),
    check (reason is null or to_day is not null),
    -- Where a cadre has one seat per region (TKSK), two periods in it never touch, whoever writes them.
    constraint assignment_one_per_region
        exclude using gist (cadre with =, region with =, daterange(from_day, to_day, '[]') with &&) where (only_one),
    constraint assignment_once_per_worker
        exclude using gist (worker_id with =, cadre with =, region with =, daterange(from_day, to_day, '[]') with &&)
);
create index assignment_region_idx on assignment (region, id);
create index assignment_worker_idx on assignment (worker_id, from_day);
create index assignment_cadre_idx on assignment (cadre, region, from_day);
call scope_by('assignment', 'region');
call audit_changes('assignment', 'id', 'region');

-- The regions an assignment covers, one row each, so that who asks about a village need not see the regency's assignments.
create table covered_region (
    assignment_id uuid not null references assignment,
    region        text collate "C" not null,
    worker_id     uuid not null references worker,
    cadre         text not null references cadre,
    from_day      date not null,
    to_day        date,
    primary key (assignment_id, region)
);
create index covered_region_region_idx on covered_region (region, cadre);
create index covered_region_worker_idx on covered_region (worker_id);
create index covered_region_cadre_idx on covered_region (cadre, region);
call scope_by('covered_region', 'region');
