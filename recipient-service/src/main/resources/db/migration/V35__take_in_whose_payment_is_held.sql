-- That an office said whose payment is held in the period of a list, be it nobody's. Without such a file nobody knows.
create table list_hold_file (
    list    uuid primary key references recipient_list,
    region  text collate "C" not null,
    -- How many rows it had, those included that could not be used.
    rows    bigint not null check (rows >= 0),
    sent_by text not null,
    sent_at timestamptz not null
);
call scope_by('list_hold_file', 'region');
call audit_changes('list_hold_file', 'list', 'region');

-- Whose payment is held, and why, as it came with the file. No number: a family is known by its line in the content of the list,
-- because one that is new has no id before the list is published; or by its id, because one that is held back may have no line.
create table list_hold (
    list        uuid not null references list_hold_file,
    -- Of the file that said so.
    line        int not null,
    region      text collate "C" not null,
    listed_line int,
    family      uuid,
    village     text collate "C" not null,
    reason      text not null check (reason ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    primary key (list, line),
    check (listed_line is not null or family is not null)
);
create unique index a_line_of_a_list_is_held_once on list_hold (list, listed_line) where listed_line is not null;
create unique index a_family_of_a_list_is_held_once on list_hold (list, family) where family is not null;
call scope_by('list_hold', 'region');
