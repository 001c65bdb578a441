-- Who speaks, opens or is a guest. Either named here (an official of any institution) or a worker of the roster, whose name
-- workforce-service keeps. A speaker is never counted as a participant.
create table speaker (
    id                uuid primary key,
    version           int  not null,
    training_id       uuid not null,
    region            text collate "C" not null,
    name              text,
    worker_id         uuid,
    institution       text not null,
    role              text not null check (role in ('RESOURCE_PERSON', 'OPENER', 'GUEST')),
    acting            boolean not null,
    withdrawn_because text,
    foreign key (training_id, region) references training (id, region),
    check (num_nonnulls(name, worker_id) = 1)
);
create index speaker_training_idx on speaker (training_id, region);
create unique index speaker_one_active_place_per_worker on speaker (training_id, worker_id)
    where worker_id is not null and withdrawn_because is null;
call scope_by('speaker', 'region');
call audit_changes('speaker', 'id', 'region');
