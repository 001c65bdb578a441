create table training (
    id                          uuid primary key,
    version                     int  not null,
    region                      text collate "C" not null,
    title                       text not null,
    topic                       text not null references topic,
    zone                        text not null check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    first_day                   date,
    last_day                    date,
    note                        text,
    required_attendance_percent int  not null check (required_attendance_percent between 1 and 100),
    status                      text not null check (status in
        ('DRAFT', 'TENTATIVE', 'SCHEDULED', 'ONGOING', 'COMPLETED', 'CLOSED', 'CANCELLED', 'POSTPONED')),
    reason                      text,
    -- Lists show what is nearest first, and what has no day yet before that.
    listed_day                  date not null generated always as (coalesce(first_day, date '9999-12-31')) stored,
    -- What belongs to a training lies in its region: the children refer to both.
    unique (id, region),
    check (first_day <= last_day),
    check ((first_day is null) = (last_day is null)),
    check (first_day is not null or status in ('DRAFT', 'CANCELLED')),
    check (reason is not null or status not in ('CANCELLED', 'POSTPONED'))
);
create index training_region_idx on training (region);
create index training_topic_idx on training (topic);
create index training_listed_idx on training (listed_day desc, id desc);
call scope_by('training', 'region');
call audit_changes('training', 'id', 'region');
