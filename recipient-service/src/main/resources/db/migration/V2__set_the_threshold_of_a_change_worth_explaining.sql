-- Above how many percent a change is called significant, from which day on. A programme's own row goes before the one of
-- all programmes; the row without a first day holds until another begins.
create table threshold (
    id        uuid primary key,
    version   int  not null,
    programme text references programme,
    percent   numeric(5, 2) not null check (percent > 0 and percent <= 100),
    first_day date,
    source    text not null,
    constraint one_threshold_begins_on_a_day unique nulls not distinct (programme, first_day)
);
call audit_changes('threshold', 'id', null);

insert into threshold (id, version, programme, percent, first_day, source)
values (gen_random_uuid(), 0, null, 10, null,
        'Nilai awal Pendamping (initial value): no official threshold was found; a steward sets it');
