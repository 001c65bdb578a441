-- What somebody printed about the size of a cadre; often all that is known. A null count is unknown, never zero.
create table reported_headcount (
    id             uuid primary key,
    version        int not null,
    region         text collate "C" not null,
    cadre          text not null references cadre,
    count          bigint check (count >= 0),
    reference_date text check (reference_date ~ '^\d{4}(-\d{2}-\d{2})?$'),
    reference_day  date,
    source         text not null,
    note           text,
    revision       int not null,
    recorded_at    timestamptz not null,
    check ((reference_date is null) = (reference_day is null)),
    constraint reported_headcount_once unique nulls not distinct (region, cadre, source, reference_date)
);
create index reported_headcount_newest_idx on reported_headcount (region, cadre, reference_day desc nulls last, recorded_at desc);
create index reported_headcount_cadre_idx on reported_headcount (cadre);
call scope_by('reported_headcount', 'region');
call audit_changes('reported_headcount', 'id', 'region');

-- What stood there before a later word for the same region, cadre, source and date.
create table reported_headcount_revision (
    headcount_id uuid not null references reported_headcount,
    revision     int not null,
    region       text collate "C" not null,
    count        bigint,
    note         text,
    recorded_at  timestamptz not null,
    primary key (headcount_id, revision)
);
call scope_by('reported_headcount_revision', 'region');
