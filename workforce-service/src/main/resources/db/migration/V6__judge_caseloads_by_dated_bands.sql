-- Between which numbers of families per worker a caseload is held to be sound, from a day on.
create table caseload_band (
    programme  text not null references programme,
    valid_from date not null,
    version    int not null,
    lower      int not null check (lower >= 0),
    upper      int not null check (upper >= lower),
    source     text not null,
    primary key (programme, valid_from)
);
call audit_changes('caseload_band', 'programme', null);

insert into caseload_band (programme, valid_from, version, lower, upper, source) values
    ('PKH', '2018-01-01', 0, 150, 350,
     'Teks resmi rasio tidak ditemukan; pembanding: minimal 250 KPM (Manggarai Barat 2024), 304 (10 juta KPM / 32.843 pendamping, nasional), 177 (Mukomuko 2025), 1:200-350 (pengetahuan umum)');
