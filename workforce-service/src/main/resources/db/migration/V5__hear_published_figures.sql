-- How many families a programme has in a region, as recipient-service tells it. The latest revision of a figure stands, in whatever order they arrive.
create table published_figure (
    figure_id      uuid primary key,
    revision       int not null,
    programme      text not null references programme,
    region         text collate "C" not null,
    year           int not null,
    stage          text,
    reference_date text,
    reference_day  date,
    families       bigint not null,
    source         text,
    citation       text,
    told_at        timestamptz not null
);
create index published_figure_newest_idx on published_figure (region, programme, year desc, reference_day desc nulls last, told_at desc);
create index published_figure_programme_idx on published_figure (programme);
call scope_by('published_figure', 'region');
