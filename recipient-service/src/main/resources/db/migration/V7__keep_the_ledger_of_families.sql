-- The ledger of families. Every table begins with the regency: it is the natural shard, and no query but those of counts needs
-- two at once.

-- What is one thing per regency: the next line, and how often it changed which number leads to which family. Its row is the lock
-- under which a publication writes.
create table regency_ledger (
    region     text collate "C" primary key,
    last_line  bigint not null default 0 check (last_line >= 0),
    identities bigint not null default 0 check (identities >= 0),
    -- The key of the tokens of this regency; null before the first.
    key_id     text
);
call scope_by('regency_ledger', 'region');

-- The last number given. Taken last in each publishing transaction and held to its commit, so that numbers are in the order of
-- commits, and instants with them.
create table publication_number (
    only_one boolean primary key default true check (only_one),
    last     bigint not null,
    at       timestamptz not null
);
insert into publication_number (last, at) values (0, '-infinity');
revoke insert, delete, truncate on publication_number from "${runtime_role}";

-- A change of the ledger that was made as one.
create table publication (
    id         uuid primary key,
    region     text collate "C" not null,
    programme  text not null references programme,
    period     uuid not null references period,
    kind       text not null check (kind in ('LIST', 'REVERSAL')),
    -- The list whose publication or reversal it is.
    list       uuid not null references recipient_list,
    -- The list that stands for the period from here on; null when none does.
    standing   uuid references recipient_list,
    first_line bigint not null,
    last_line  bigint not null,
    made_by    text not null,
    -- Set last.
    number     bigint unique,
    at         timestamptz,
    check ((number is null) = (at is null))
);
create index publication_period_idx on publication (region, programme, period, number);
create index publication_list_idx on publication (list);
create index publication_standing_idx on publication (standing);
call scope_by('publication', 'region');
call audit_changes('publication', 'id', 'region');

-- What leads to a family: the token of a number, from one publication to another. A family is the id that its tokens, spells and
-- lines share; who it is, is known to nobody without a number and the key.
create table family_token (
    region text collate "C" not null,
    family uuid not null,
    kind   text not null check (kind in ('KK', 'NIK')),
    token  uuid not null,
    key_id text not null,
    opened uuid not null references publication,
    closed uuid references publication
);
create unique index a_number_leads_to_one_family on family_token (region, kind, token) where closed is null;
-- The family first: with the same beginning as the index above, a planner without statistics takes either for a token.
create unique index a_family_has_one_number_of_a_kind on family_token (family, kind, region) where closed is null;
create index family_token_closed_idx on family_token (region, closed) where closed is not null;
call scope_by('family_token', 'region');

-- The ledger: a line for each thing that happened to a family on a programme, never changed and never removed.
create table movement (
    region      text collate "C" not null,
    line        bigint not null,
    programme   text not null,
    period      uuid not null,
    publication uuid not null,
    family      uuid not null,
    kind        text not null check (kind in ('BASELINE', 'ENTRY', 'RETURN', 'EXIT', 'MOVE_OUT', 'MOVE_IN', 'CORRECTION')),
    village     text collate "C" not null,
    delta       int not null,
    -- Of an exit; null is unexplained.
    reason      text,
    reason_version int,
    -- The line whose effect a correction takes back, or gives back; never another correction.
    corrects    bigint,
    primary key (region, line),
    check ((kind = 'CORRECTION') = (corrects is not null)),
    check (reason is null or kind = 'EXIT'),
    check ((reason is null) = (reason_version is null)),
    constraint an_exit_has_a_known_reason foreign key (reason, reason_version) references exit_reason,
    check (case kind when 'EXIT' then delta = -1 when 'MOVE_OUT' then delta = -1 when 'CORRECTION' then delta in (-1, 1)
                     else delta = 1 end)
);
create index movement_family_idx on movement (region, programme, family, line);
create index movement_corrects_idx on movement (region, corrects) where corrects is not null;
create index movement_reason_idx on movement (reason, reason_version) where reason is not null;
call scope_by('movement', 'region');
call uses_exit_reasons('movement', 'reason', 'reason_version');
revoke update, delete, truncate on movement from "${runtime_role}";

-- A family's stay on a programme in a village: what the lines of the family that stand come to. An open stay carries the tokens
-- of its family, so that a list is compared with one table.
create table spell (
    region       text collate "C" not null,
    programme    text not null,
    family       uuid not null,
    first_line   bigint not null,
    village      text collate "C" not null,
    kk           uuid,
    nik          uuid,
    first_period uuid not null,
    last_period  uuid,
    -- The line that ended it; null while it goes on.
    last_line    bigint,
    primary key (region, programme, family, first_line),
    check ((last_line is null) = (last_period is null)),
    -- Whoever is gone keeps no number here.
    check (last_line is null or kk is null and nik is null)
);
create unique index a_family_is_in_one_village on spell (region, programme, family) where last_line is null;
call scope_by('spell', 'region');

-- The sums of a period by village, as they stood from a publication on. That they balance is not left to whoever writes them.
create table village_count (
    region      text collate "C" not null,
    programme   text not null,
    number      bigint not null references publication (number),
    village     text collate "C" not null,
    period      uuid not null,
    opening     bigint not null check (opening >= 0),
    baseline    bigint not null check (baseline >= 0),
    entries     bigint not null check (entries >= 0),
    returns     bigint not null check (returns >= 0),
    exits       bigint not null check (exits >= 0),
    moves_in    bigint not null check (moves_in >= 0),
    moves_out   bigint not null check (moves_out >= 0),
    corrections bigint not null,
    closing     bigint not null check (closing >= 0),
    primary key (region, programme, number, village),
    constraint counts_balance check
        (closing = opening + baseline + entries + returns - exits + moves_in - moves_out + corrections)
);
create index village_count_number_idx on village_count (number);
call scope_by('village_count', 'region');

-- The exits among them, by reason.
create table village_exit (
    region    text collate "C" not null,
    programme text not null,
    number    bigint not null references publication (number),
    village   text collate "C" not null,
    reason    text not null,
    exits     bigint not null check (exits > 0),
    primary key (region, programme, number, village, reason)
);
create index village_exit_number_idx on village_exit (number);
call scope_by('village_exit', 'region');
revoke update, delete, truncate on village_count, village_exit from "${runtime_role}";

-- A regency's first list may fill these from nothing; the runtime role has them analysed then, because lookups by a plan that was
-- made for empty tables take the wrong index.
grant maintain on family_token, movement, spell to "${runtime_role}";
