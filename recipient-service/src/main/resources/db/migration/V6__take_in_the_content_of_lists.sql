-- A file that was sent for a list: how far it was read, and how it ended. Written while it is read, in transactions of its own.
create table list_upload (
    number      bigint generated always as identity primary key,
    list        uuid not null references recipient_list,
    region      text collate "C" not null,
    phase       text not null check (phase in ('READING', 'COMPARING', 'DONE', 'FAILED')),
    rows_read   bigint not null default 0,
    accepted    bigint not null default 0,
    rejected    bigint not null default 0,
    -- Rejected rows of which not even the family can be told.
    unreadable  bigint not null default 0,
    percent     int check (percent between 0 and 100),
    problem     text,
    sent_by     text not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    check ((phase in ('DONE', 'FAILED')) = (finished_at is not null)),
    check ((phase = 'FAILED') = (problem is not null))
);
create index list_upload_list_idx on list_upload (list, number);
call scope_by('list_upload', 'region');

-- The upload whose rows are the content of the list, or that was begun last.
alter table recipient_list add upload bigint references list_upload;
create index recipient_list_upload_idx on recipient_list (upload);

-- The rows of a file as they are read: tokens, a village, and nothing else of the row. COPY cannot write into a table with
-- row-level security, so this one has none: StagedRows alone reaches it, after the list was found in the caller's scope.
create table staged_row (
    upload  bigint not null,
    line    int not null,
    kk      uuid,
    nik     uuid,
    village text collate "C",
    -- Why the row was rejected, and by which column; null when it was accepted.
    problem text,
    field   text
);
-- Uploads are written one after the other, so a few bytes lead to all rows of one, and cost nothing on the way in.
create index staged_row_upload_idx on staged_row using brin (upload) with (pages_per_range = 16, autosummarize = on);
create index staged_row_rejected_idx on staged_row (upload, line) where problem is not null;

-- How many accepted rows of the file name a village: against this the ledger is balanced.
create table staged_village (
    list    uuid not null references recipient_list,
    region  text collate "C" not null,
    village text collate "C" not null,
    rows    bigint not null,
    primary key (list, village)
);
call scope_by('staged_village', 'region');

-- The columns of an office's own files, named once.
create table list_column_name (
    region text collate "C" not null,
    name   text not null,
    column_name text not null check (column_name in ('KK', 'NIK', 'VILLAGE')),
    primary key (region, name)
);
call scope_by('list_column_name', 'region');
call audit_changes('list_column_name', 'name', 'region');
