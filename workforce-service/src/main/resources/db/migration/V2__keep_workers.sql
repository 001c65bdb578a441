-- A worker is a person once, kept by one office. The NIK lies encrypted; its keyed hash finds it, four digits show it.
create table worker (
    id          uuid primary key,
    version     int not null,
    office      text collate "C" not null,
    number      text not null check (number !~ '\d{16}'),
    name        text not null,
    name_folded text not null,
    phone       text,
    nik_cipher  bytea,
    nik_key     text,
    nik_lookup  bytea,
    nik_last4   text check (nik_last4 ~ '^\d{4}$'),
    check (num_nulls(nik_cipher, nik_key, nik_lookup, nik_last4) in (0, 4))
);
create unique index worker_number_once_per_office on worker (office, number);
create unique index worker_nik_once on worker (nik_lookup);
create index worker_number_idx on worker (number);
call scope_by('worker', 'office');
call audit_changes('worker', 'id', 'office');
