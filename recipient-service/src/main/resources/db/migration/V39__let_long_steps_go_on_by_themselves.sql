-- A step of a list that works on all of its rows: who asked for it, how far it is, and how it ended. Where nobody waits for it, it
-- is done by whichever replica is free, again and again until it is done or refused. Whoever works on it holds a lock on its list
-- that ends with the work, so a step that stands open without one was left in the middle.
create table long_step (
    id              uuid primary key,
    list            uuid not null references recipient_list,
    region          text collate "C" not null,
    kind            text not null check (kind in ('COMPARISON', 'PUBLICATION', 'REVERSAL')),
    -- Whether it goes on without anybody waiting.
    accepted        boolean not null,
    phase           text not null check (phase in ('WAITING', 'COMPARING', 'LINES', 'TOKENS', 'STAYS', 'COUNTS', 'RELEASE', 'DONE',
                                                   'FAILED')),
    percent         int not null check (percent between 0 and 100),
    -- What was asked with it: what the approver acknowledged, or why a list is taken back.
    held_back       bigint,
    unreadable      bigint,
    reason          text check (length(reason) <= 2000),
    -- The caller as they were then, for the audit trail and for four eyes.
    asked_by        text not null,
    operation       text not null,
    purpose         text,
    request_id      text not null,
    asked_at        timestamptz not null,
    attempts        int not null,
    next_attempt_at timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    -- What refused it, as it would have been answered.
    problem_indonesian text,
    problem_english    text,
    check ((phase in ('DONE', 'FAILED')) = (finished_at is not null)),
    check ((phase = 'FAILED') = (problem_indonesian is not null)),
    check ((problem_indonesian is null) = (problem_english is null)),
    check ((kind = 'PUBLICATION') = (held_back is not null and unreadable is not null)),
    check ((kind = 'REVERSAL') = (reason is not null))
);
create index long_step_list_idx on long_step (list, id);
create index long_step_waiting_idx on long_step (next_attempt_at) where accepted and finished_at is null;
create unique index one_long_step_of_a_list on long_step (list) where finished_at is null;
call scope_by('long_step', 'region');
