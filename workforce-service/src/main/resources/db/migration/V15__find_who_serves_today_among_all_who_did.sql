-- Who serves today was looked for among all who ever served in the regions asked about, year after year more of them. The last day, with
-- an open end as the latest there is, is a column now: an index leads past those who have left, cadre by cadre and region by region, and
-- under row-level security too (a coalesce in a question is taken for something that might tell a stranger what is hidden).
alter table assignment add last_day date not null generated always as (coalesce(to_day, 'infinity')) stored;
alter table covered_region add last_day date not null generated always as (coalesce(to_day, 'infinity')) stored;

drop index assignment_serving_idx;
create index assignment_serving_idx on assignment (cadre, region, last_day, from_day);
drop index covered_region_region_idx, covered_region_cadre_idx;
create index covered_region_serving_idx on covered_region (cadre, region, last_day, from_day);
