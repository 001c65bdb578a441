alter table refresh_regime
    drop constraint refresh_regime_refreshed_check,
    add constraint refresh_regime_refreshed_check
        check (refreshed in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'));

-- A refresh of a register: the days that it stands for, and by when a regency's list made from it is due (null: nobody has
-- said). The list of a period is made from the refresh that the first day of the period lies in.
create table refresh (
    id          uuid primary key,
    version     int  not null,
    regime      text not null references refresh_regime,
    first_day   date not null,
    last_day    date not null,
    due_day     date,
    legal_basis text not null,
    source      text not null,
    check (first_day <= last_day),
    constraint refreshes_of_a_register_share_no_day
        exclude using gist (regime with =, daterange(first_day, last_day, '[]') with &&)
);
create index refresh_due_idx on refresh (due_day) where due_day is not null;
call audit_changes('refresh', 'id', null);

-- DTKS was refreshed every month. Of 2021 the press also told the weeks: update in the first, final in the second,
-- distribution in the last. No due day was found for other years, nor for DTSEN, which is refreshed four times a year.
insert into refresh (id, version, regime, first_day, last_day, due_day, legal_basis, source)
select gen_random_uuid(), 0, 'DTKS', month::date, (month + interval '1 month - 1 day')::date,
       case when month < '2022-01-01' then month::date + 13 end, 'Permensos 3/2021',
       case when month < '2022-01-01'
           then 'madura.tribunnews.com/2021/04/25: final pada minggu kedua; hari ke-14 adalah tafsiran'
           else 'radarntb.com, 22 Februari 2024; madura.tribunnews.com/2021/04/25' end
from generate_series(timestamp '2021-01-01', timestamp '2025-01-01', interval '1 month') as month;

insert into refresh (id, version, regime, first_day, last_day, due_day, legal_basis, source)
select gen_random_uuid(), 0, 'DTSEN', quarter::date, (quarter + interval '3 months - 1 day')::date, null,
       'Inpres 4/2025, 5 Februari 2025', 'news.detik.com/berita/d-8140469; pekonmaja.desa.id 2025/2/16'
from generate_series(timestamp '2025-04-01', timestamp '2026-10-01', interval '3 months') as quarter;
