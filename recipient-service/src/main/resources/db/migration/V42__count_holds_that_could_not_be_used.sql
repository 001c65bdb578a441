-- Whose payment was meant by a row that could not be used is not known; so of nobody on the list it is known that theirs is not held.
alter table list_hold_file add column unused bigint not null default 0 check (unused >= 0);
comment on column list_hold_file.unused is
    'How many rows led to no family or to no reason: when the file came, or when the list was published.';

-- What was refused before is not remembered. At least as many rows as are missing among the holds.
update list_hold_file f set unused = greatest(0, f.rows - (select count(*) from list_hold h where h.list = f.list));
