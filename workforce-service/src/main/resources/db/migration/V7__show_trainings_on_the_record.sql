-- Trainings a worker completed, as training-service tells it. Scoped by the worker's office, whose record it is.
create table training_record (
    participation_id  uuid primary key,
    worker_id         uuid not null,
    office            text collate "C" not null,
    training_id       uuid not null,
    region            text collate "C" not null,
    title             text not null,
    topic             text not null,
    first_day         date not null,
    last_day          date not null,
    lesson_hours      numeric(6, 2) not null,
    sessions_attended int not null,
    sessions          int not null,
    completed_at      timestamptz not null
);
create index training_record_worker_idx on training_record (worker_id, first_day);
call scope_by('training_record', 'office');
