create table participation (
    id                uuid primary key,
    version           int  not null,
    training_id       uuid not null,
    region            text collate "C" not null,
    worker_id         uuid not null,
    status            text not null check (status in ('INVITED', 'REMOVED', 'COMPLETED', 'NOT_COMPLETED')),
    added_at          timestamptz not null,
    removal_reason    text,
    sessions          int,
    sessions_attended int,
    lesson_hours      int,
    decided_at        timestamptz,
    foreign key (training_id, region) references training (id, region),
    unique (id, region),
    check ((status = 'REMOVED') = (removal_reason is not null)),
    check ((status in ('COMPLETED', 'NOT_COMPLETED')) = (decided_at is not null)),
    check (num_nulls(sessions, sessions_attended, lesson_hours, decided_at) in (0, 4)),
    check (sessions_attended <= sessions)
);
create index participation_training_idx on participation (training_id, region, id);
create index participation_worker_idx on participation (worker_id);

-- A worker may be invited again after a removal, but never sits in a training twice.
create unique index participation_one_open_seat_per_worker on participation (training_id, worker_id) where status <> 'REMOVED';
call scope_by('participation', 'region');
call audit_changes('participation', 'id', 'region');
