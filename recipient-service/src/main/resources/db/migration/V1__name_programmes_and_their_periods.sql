-- What is given, and in what it is counted. A programme is never deleted: an ended one stays to be asked about.
create table programme (
    code            text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    version         int  not null,
    name_indonesian text not null,
    name_english    text not null,
    unit            text not null check (unit in ('FAMILY', 'PERSON', 'WORKER')),
    legal_basis     text not null
);

-- Every word that leads to a programme, its own code among them: one key, so that no word leads to two.
create table programme_word (
    word      text primary key check (word = upper(word)),
    programme text not null references programme
);
create index programme_word_programme_idx on programme_word (programme);

call audit_changes('programme', 'code', null);
call audit_changes('programme_word', 'word', null);

insert into programme (code, version, name_indonesian, name_english, unit, legal_basis) values
    ('PKH', 0, 'Program Keluarga Harapan (PKH)', 'Family Hope Programme (PKH)', 'FAMILY', 'Permensos 1/2018'),
    ('SEMBAKO', 0, 'Program Sembako (BPNT)', 'Staple Food Programme (Sembako, formerly BPNT)', 'FAMILY',
     'Permensos 5/2021; Perpres 63/2017');

-- The press prints BNPT for BPNT (radarntb.com, 22 February 2024).
insert into programme_word (word, programme) values
    ('PKH', 'PKH'), ('SEMBAKO', 'SEMBAKO'), ('BPNT', 'SEMBAKO'), ('BNPT', 'SEMBAKO');

-- From which register, refreshed how often, the lists of a day were made. The first row reaches back without a beginning;
-- each lasts until the day before the next begins.
create table refresh_regime (
    code            text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    version         int  not null,
    name_indonesian text not null,
    name_english    text not null,
    refreshed       text not null check (refreshed in ('MONTHLY', 'QUARTERLY')),
    first_day       date,
    legal_basis     text not null,
    constraint one_regime_begins_on_a_day unique nulls not distinct (first_day)
);
call audit_changes('refresh_regime', 'code', null);

insert into refresh_regime (code, version, name_indonesian, name_english, refreshed, first_day, legal_basis) values
    ('DTKS', 0, 'Data Terpadu Kesejahteraan Sosial', 'Integrated Social Welfare Data', 'MONTHLY', null,
     'Permensos 3/2021'),
    ('DTSEN', 0, 'Data Tunggal Sosial dan Ekonomi Nasional', 'National Socio-Economic Single Registry', 'QUARTERLY',
     '2025-02-05', 'Inpres 4/2025, 5 Februari 2025');

-- A stage of a programme. How many a year has differs: 2023 ran five, 2025 four.
create table period (
    id        uuid primary key,
    version   int  not null,
    programme text not null references programme,
    year      int  not null check (year between 1990 and 2200),
    stage     int  not null check (stage between 1 and 12),
    first_day date not null,
    last_day  date not null,
    regime    text not null references refresh_regime,
    source    text not null,
    check (first_day <= last_day),
    constraint a_stage_is_one_period unique (programme, year, stage)
);
create index period_regime_idx on period (regime);
call audit_changes('period', 'id', null);

insert into period (id, version, programme, year, stage, first_day, last_day, regime, source)
select gen_random_uuid(), 0, 'PKH', year, stage, first_day::date, last_day::date, regime, source
from (values
    (2023, 3, '2023-07-01', '2023-08-31', 'DTKS', 'radarlambar.bacakoran.co/read/2399'),
    (2023, 4, '2023-09-01', '2023-10-31', 'DTKS', 'radarlambar.bacakoran.co/read/2399'),
    (2023, 5, '2023-11-01', '2023-12-31', 'DTKS', 'radarlambar.bacakoran.co/read/2399'),
    (2025, 1, '2025-01-01', '2025-03-31', 'DTKS', 'blog.tribunjualbeli.com/amp/62264'),
    (2025, 2, '2025-04-01', '2025-06-30', 'DTSEN', 'blog.tribunjualbeli.com/amp/62264'),
    (2025, 3, '2025-07-01', '2025-09-30', 'DTSEN', 'blog.tribunjualbeli.com/amp/62264'),
    (2025, 4, '2025-10-01', '2025-12-31', 'DTSEN', 'blog.tribunjualbeli.com/amp/62264')
) as stages (year, stage, first_day, last_day, regime, source);
