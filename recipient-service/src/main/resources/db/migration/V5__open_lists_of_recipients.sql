-- Every family of one regency on one programme in one period, on its way from a draft to the ledger. The file that it comes
-- in is never kept.
create table recipient_list (
    id           uuid primary key,
    version      int  not null,
    region       text collate "C" not null check (length(region) = 5),
    programme    text not null references programme,
    period       uuid not null references period,
    status       text not null check (status in ('DRAFT', 'IMPORTING', 'IMPORTED', 'SUBMITTED', 'PUBLISHED', 'SUPERSEDED',
                                                  'REVERTED', 'FAILED', 'RETURNED', 'DISCARDED')),
    -- Made up, to show how the software answers; statistics read it only when asked.
    sample       boolean not null,
    -- Which of the lists of its regency, programme and period it is: 1 for the first that was published.
    edition      int check (edition >= 1),
    -- The comment of who returned it, or the reason of who reverted it.
    comment      text check (length(comment) <= 2000),
    opened_by    text not null,
    opened_at    timestamptz not null,
    submitted_by text,
    submitted_at timestamptz,
    decided_by   text,
    decided_at   timestamptz,
    check (status <> 'SUBMITTED' or submitted_by is not null),
    check ((status in ('PUBLISHED', 'SUPERSEDED', 'REVERTED')) = (edition is not null)),
    -- Four eyes.
    check (edition is null or decided_by <> submitted_by)
);
create index recipient_list_region_idx on recipient_list (region, id);
create index recipient_list_programme_idx on recipient_list (programme);
create index recipient_list_period_idx on recipient_list (period);
create index recipient_list_waiting_idx on recipient_list (region, id) where status = 'SUBMITTED';

-- One stands; the others were superseded by it, or reverted.
create unique index one_list_of_a_period_stands
    on recipient_list (region, programme, period) where status = 'PUBLISHED';
create unique index an_edition_is_given_once on recipient_list (region, programme, period, edition);

call scope_by('recipient_list', 'region');
call audit_changes('recipient_list', 'id', 'region');
