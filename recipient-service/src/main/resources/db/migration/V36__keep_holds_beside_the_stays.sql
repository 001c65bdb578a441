-- A payment that is held, of a family that is on the list: it moves nobody and is no line of the ledger. It stands as long as the
-- list of its publication stands for its period, so it is taken back with that list, and given back with it, and never written to.
create table payment_hold (
    region         text collate "C" not null,
    programme      text not null,
    family         uuid not null,
    publication    uuid not null,
    -- Where the family was then.
    village        text collate "C" not null,
    reason         text not null,
    reason_version int not null,
    primary key (region, programme, family, publication)
);
create index payment_hold_publication_idx on payment_hold (publication);
call scope_by('payment_hold', 'region');
call uses_exit_reasons('payment_hold', 'reason', 'reason_version');
revoke update, delete, truncate on payment_hold from "${runtime_role}";
