-- One row per participant and session once it was taken. A correction changes the row, so that the trail keeps who did it.
create table attendance (
    id               uuid primary key,
    session_id       uuid not null,
    participation_id uuid not null,
    region           text collate "C" not null,
    present          boolean not null,
    recorded_at      timestamptz not null,
    recorded_by      text not null,
    foreign key (session_id, region) references session (id, region),
    foreign key (participation_id, region) references participation (id, region),
    unique (session_id, participation_id)
);
create index attendance_session_idx on attendance (session_id, region);
create index attendance_participation_idx on attendance (participation_id, region) where present;
call scope_by('attendance', 'region');
call audit_changes('attendance', 'id', 'region');
