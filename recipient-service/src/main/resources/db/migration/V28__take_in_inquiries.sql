-- What somebody asks on behalf of a family, and what the office answers. It names nobody: of a family it knows at most the id that
-- the ledger has for it.
create table complaint (
    id          uuid primary key,
    version     int  not null,
    receipt     text not null check (receipt ~ '^PDM-C-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    category    text not null check (category in ('INQUIRY')),
    status      text not null check (status in ('RECEIVED', 'ANSWERED', 'CLOSED')),
    region      text collate "C" not null check (length(region) >= 5),
    programme   text not null references programme,
    family      uuid,
    question    text not null check (length(question) <= 2000),
    answer      text check (length(answer) <= 2000),
    opened_by   text not null,
    opened_at   timestamptz not null,
    answered_by text,
    answered_at timestamptz,
    closed_by   text,
    closed_at   timestamptz,
    constraint a_receipt_is_given_once unique (receipt),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
    check ((closed_at is null) = (closed_by is null)),
    check ((status = 'RECEIVED') = (answer is null)),
    check ((status = 'CLOSED') = (closed_at is not null))
);
create index complaint_region_idx on complaint (region, id);
create index complaint_waiting_idx on complaint (region, id) where status = 'RECEIVED';
create index complaint_programme_idx on complaint (programme);
create index complaint_family_idx on complaint (family) where family is not null;
call scope_by('complaint', 'region');
call audit_changes('complaint', 'id', 'region');
