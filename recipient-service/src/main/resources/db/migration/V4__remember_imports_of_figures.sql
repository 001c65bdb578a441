-- A file of figures that was read: what came of it, row by row. Its region is the smallest that holds all its rows and that
-- its sender sees, so an office finds what was imported for it.
create table figure_import (
    id          uuid primary key,
    region      text collate "C" not null,
    header      text not null check (header in ('CANONICAL', 'OPEN_DATA')),
    columns     text[] not null,
    source      text,
    imported_at timestamptz not null,
    accepted    int not null,
    revised     int not null,
    unchanged   int not null,
    rejected    int not null
);
create index figure_import_region_idx on figure_import (region, id);
call scope_by('figure_import', 'region');
call audit_changes('figure_import', 'id', 'region');

create table figure_import_row (
    import      uuid not null references figure_import,
    row         int  not null,
    region      text collate "C" not null,
    outcome     text not null check (outcome in ('ACCEPTED', 'REVISED', 'UNCHANGED', 'REJECTED')),
    citation    text,
    problem     text,
    column_name text,
    arguments   text[] not null,
    -- The cells as they came, of rejected rows only: they can be corrected and sent again.
    cells       text[],
    primary key (import, row),
    check ((outcome = 'REJECTED') = (cells is not null)),
    check (outcome <> 'REJECTED' or problem is not null)
);
create index figure_import_row_outcome_idx on figure_import_row (import, outcome, row);
call scope_by('figure_import_row', 'region');
