create table session (
    id                     uuid primary key,
    version                int  not null,
    training_id            uuid not null,
    region                 text collate "C" not null,
    title                  text not null,
    -- Wall-clock time in the training's zone, which is how a programme is printed; the zone stands with the training.
    starts_at              timestamp not null,
    ends_at                timestamp not null,
    lesson_hours           int  not null check (lesson_hours between 0 and 24),
    cancelled_because      text,
    attendance_recorded_at timestamptz,
    attendance_recorded_by text,
    foreign key (training_id, region) references training (id, region),
    unique (id, region),
    check (starts_at < ends_at),
    check ((attendance_recorded_at is null) = (attendance_recorded_by is null)),
    check (cancelled_because is null or attendance_recorded_at is null)
);
create index session_training_idx on session (training_id, region);
call scope_by('session', 'region');
call audit_changes('session', 'id', 'region');
