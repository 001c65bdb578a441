-- How many families a regency and its districts have by a published list of recipients, as recipient-service tells it: the last
-- state of a period, known by its publication number, in whatever order they arrive.
create table ledger_count (
    regency     text collate "C" not null,
    programme   text not null references programme,
    year        int not null,
    stage       int not null,
    region      text collate "C" not null,
    publication bigint not null,
    sample      boolean not null,
    -- Null: no list stands for the period any more.
    families    bigint check (families >= 0),
    primary key (regency, programme, year, stage, region)
);
create index ledger_count_newest_idx on ledger_count (region, programme, year desc, stage desc)
    where families is not null and not sample;
create index ledger_count_programme_idx on ledger_count (programme);
call scope_by('ledger_count', 'region');

alter table published_figure alter column stage type int using stage::int;

-- The number of families that counts in a year: of the published figures the latest reference date, of the lists the last stage;
-- of the two the list, unless the figure speaks of a later stage. Made up lists count for nobody.
create view family_number with (security_invoker = true) as
select distinct on (region, programme, year) region, programme, year, stage, basis, families, reference_date, source, citation,
    publication
from (
    (select distinct on (region, programme, year) region, programme, year, stage, 'REPORTED' as basis, families, reference_date,
        source, citation, null::bigint as publication
     from published_figure
     order by region, programme, year, reference_day desc nulls last, told_at desc, figure_id desc)
    union all
    (select distinct on (region, programme, year) region, programme, year, stage, 'LEDGER', families, null, null, null, publication
     from ledger_count where families is not null and not sample
     order by region, programme, year, stage desc)
) as told
order by region, programme, year, coalesce(stage, 0) desc, basis;
