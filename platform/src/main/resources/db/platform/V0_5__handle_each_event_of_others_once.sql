-- What was handled, or seen and not our business. Written in the transaction of the work.
create table inbox (
    event_id    uuid primary key,
    topic       text not null,
    received_at timestamptz not null default now()
);
create index inbox_received_idx on inbox using brin (received_at);

-- What could not be handled, and what came after it for the same subject. Closed by an operator.
create table dead_letter (
    id               uuid primary key,
    arrival          bigint generated always as identity (cache 1) unique,
    topic            text not null,
    partition_number int not null,
    message_offset   bigint not null,
    event_id         uuid,
    type             text,
    subject          text,
    headers          bytea not null,
    message_key      bytea,
    body             bytea,
    reason           text not null
        check (reason in ('HEADERS_UNREADABLE', 'BODY_UNREADABLE', 'HANDLER_FAILED', 'FOLLOWS_A_DEAD_LETTER', 'NO_LISTENER')),
    exception        text,
    attempts         int not null default 0,
    arrived_at       timestamptz not null default now(),
    state            text not null default 'OPEN' check (state in ('OPEN', 'REDRIVEN', 'DISCARDED')),
    closed_at        timestamptz,
    copy             text not null default 'WAITING' check (copy in ('WAITING', 'SENT', 'TOO_LARGE')),
    check ((state = 'OPEN') = (closed_at is null)),
    -- The event's id too: a topic that was deleted and made again counts its offsets from 0 again.
    unique nulls not distinct (topic, partition_number, message_offset, event_id)
);
create index dead_letter_open_idx on dead_letter (topic, subject, arrival) where state = 'OPEN';
create index dead_letter_uncopied_idx on dead_letter (arrival) where copy = 'WAITING';
create index dead_letter_closed_idx on dead_letter (closed_at) where state <> 'OPEN';
call audit_changes('dead_letter', 'id', null);
