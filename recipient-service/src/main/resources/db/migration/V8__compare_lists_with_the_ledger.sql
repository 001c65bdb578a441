-- The base is the list that stood when this one was compared, and again when it was submitted.
alter table recipient_list add base uuid references recipient_list;
create index recipient_list_base_idx on recipient_list (base);

-- What a list would change, as it was compared with the ledger at one state of it.
create table list_comparison (
    list        uuid primary key references recipient_list,
    region      text collate "C" not null,
    -- The state of the regency's identities that it was compared with.
    identities  bigint not null,
    -- The first list of its programme in its regency, or another edition of that: nobody enters, all are there.
    baseline    boolean not null,
    -- Another edition of the list that stands for the period.
    supersedes  boolean not null,
    opening     bigint not null,
    entries     bigint not null,
    returns     bigint not null,
    exits       bigint not null,
    moves       bigint not null,
    unchanged   bigint not null,
    held_back   bigint not null,
    questions   bigint not null,
    corrections bigint not null,
    closing     bigint not null,
    compared_at timestamptz not null,
    check (closing = opening + entries + returns - exits),
    check (unchanged = opening - exits - moves - held_back)
);
call scope_by('list_comparison', 'region');

create table list_change (
    list         uuid not null references recipient_list,
    number       int not null,
    region       text collate "C" not null,
    kind         text not null check (kind in ('ENTRY', 'RETURN', 'EXIT', 'MOVE', 'UNCHANGED', 'HELD_BACK', 'QUESTION', 'NOT_COUNTED')),
    -- Null when it is not known whose row it is.
    family       uuid,
    -- A family that comes into being with the publication.
    fresh        boolean not null,
    -- The row of the file; null when there is none.
    line         int,
    from_village text collate "C",
    to_village   text collate "C",
    -- Numbers that lead to the family from the publication on.
    kk           uuid,
    nik          uuid,
    question     text check (question in ('NIK_ALONE', 'TWO_FAMILIES', 'TWO_ROWS', 'VILLAGE_MISSING')),
    -- Of a question: the families that it could be, by card and by representative.
    by_kk        uuid,
    by_nik       uuid,
    primary key (list, number)
);
create index list_change_kind_idx on list_change (list, kind, number);
create index list_change_family_idx on list_change (list, family);
create index list_change_line_idx on list_change (list, line) where question is not null;
call scope_by('list_change', 'region');

-- What the office said to a question about a row.
create table identity_answer (
    list   uuid not null references recipient_list,
    upload bigint not null references list_upload,
    line   int not null,
    region text collate "C" not null,
    answer text not null check (answer in ('KK_FAMILY', 'NIK_FAMILY', 'NEW_FAMILY', 'NOT_COUNTED')),
    primary key (list, line)
);
create index identity_answer_upload_idx on identity_answer (upload);
call scope_by('identity_answer', 'region');
call audit_changes('identity_answer', 'list', 'region');

-- What the office said of a village that the file does not name at all: its families left, for this reason or none that is known.
create table missing_village (
    list    uuid not null references recipient_list,
    region  text collate "C" not null,
    village text collate "C" not null,
    reason  text check (reason ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    primary key (list, village)
);
call scope_by('missing_village', 'region');
call audit_changes('missing_village', 'list', 'region');

-- Why families leave, said one by one or with a file.
create table exit_explanation (
    list   uuid not null references recipient_list,
    family uuid not null,
    region text collate "C" not null,
    reason text not null check (reason ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    primary key (list, family)
);
call scope_by('exit_explanation', 'region');
