-- A total that somebody published. What identifies it never changes; another value for the same is a revision, and the one
-- before stands in figure_revision.
create table reported_figure (
    id            uuid primary key,
    version       int  not null,
    -- Made of the identity, so the same published total has the same citation in every installation.
    citation      text not null constraint a_citation_names_one_figure unique,
    programme     text not null references programme,
    region        text collate "C" not null,
    year          int  not null check (year between 1990 and 2200),
    stage         int  check (stage between 1 and 12),
    -- As given: a date, a bare year, or unknown.
    reference     text check (reference ~ '^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$'),
    -- The last day it can mean: what orders figures by newness.
    reference_day date,
    indicator     text not null,
    category      text check (length(category) <= 100),
    source        text not null check (length(source) between 1 and 400),
    value         bigint not null check (value between 0 and 999999999999999),
    unit          text not null check (unit in ('FAMILY', 'PERSON', 'WORKER')),
    revision      int  not null check (revision >= 1),
    recorded_at   timestamptz not null,
    check ((reference is null) = (reference_day is null)),
    constraint a_total_is_reported_once unique nulls not distinct
        (region, programme, year, indicator, source, stage, reference, category)
);
-- Lists go by region, year, programme; with a programme and a year they are read from the second.
create index reported_figure_list_idx on reported_figure (region, year, programme, id);
create index reported_figure_programme_year_idx on reported_figure (programme, year, region, id);

call scope_by('reported_figure', 'region');
call audit_changes('reported_figure', 'id', 'region');

-- A value that was replaced: what it was, from when until when it stood.
create table figure_revision (
    figure      uuid not null references reported_figure,
    revision    int  not null,
    region      text collate "C" not null,
    value       bigint not null,
    recorded_at timestamptz not null,
    replaced_at timestamptz not null,
    primary key (figure, revision)
);
call scope_by('figure_revision', 'region');
