-- A reason that is found after the publication is a line of its own: it moves nobody, and names the exit that it explains.
alter table movement
    drop constraint movement_kind_check,
    drop constraint movement_check1,
    drop constraint movement_check3,
    add explains bigint,
    add constraint movement_kind_check check
        (kind in ('BASELINE', 'ENTRY', 'RETURN', 'EXIT', 'MOVE_OUT', 'MOVE_IN', 'CORRECTION', 'REASON')),
    add constraint only_exits_have_reasons check (reason is null or kind in ('EXIT', 'REASON')),
    add constraint a_late_reason_names_its_exit check
        ((kind = 'REASON') = (explains is not null) and (kind <> 'REASON' or reason is not null)),
    add constraint a_line_counts_as_its_kind check
        (case kind when 'EXIT' then delta = -1 when 'MOVE_OUT' then delta = -1 when 'CORRECTION' then delta in (-1, 1)
                   when 'REASON' then delta = 0 else delta = 1 end);
create unique index an_exit_is_explained_once on movement (region, explains) where explains is not null;

alter table publication
    drop constraint publication_kind_check,
    add constraint publication_kind_check check (kind in ('LIST', 'REVERSAL', 'REASONS'));

-- Reasons for exits that were published unexplained: proposed by one person and approved by another.
create table late_reason (
    id          uuid primary key,
    version     int  not null,
    region      text collate "C" not null,
    -- The list that stood for the period when they were proposed.
    list        uuid not null references recipient_list,
    status      text not null check (status in ('PROPOSED', 'APPROVED', 'RETURNED')),
    families    bigint not null check (families > 0),
    comment     text check (length(comment) <= 2000),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    publication bigint references publication (number),
    check ((status = 'PROPOSED') = (decided_by is null)),
    check ((status = 'APPROVED') = (publication is not null)),
    -- Four eyes.
    check (decided_by <> proposed_by)
);
create index late_reason_region_idx on late_reason (region, id);
create index late_reason_list_idx on late_reason (list);
create index late_reason_publication_idx on late_reason (publication);
create index late_reason_waiting_idx on late_reason (region, id) where status = 'PROPOSED';
call scope_by('late_reason', 'region');
call audit_changes('late_reason', 'id', 'region');

create table late_reason_family (
    proposal  uuid not null references late_reason,
    family    uuid not null,
    region    text collate "C" not null,
    -- The line of the exit.
    exit_line bigint not null,
    reason    text not null,
    primary key (proposal, family)
);
call scope_by('late_reason_family', 'region');
