-- A subject whose next event can never be sent as things are (too large for its topic). Its events wait from that position on;
-- all others pass.
create table parked_subject (
    id         uuid primary key,
    topic      text not null,
    subject    text not null,
    position   bigint not null,
    reason     text not null check (reason in ('TOO_LARGE', 'UNSERIALISABLE')),
    parked_at  timestamptz not null default now(),
    -- Set by an operator, done by the relay, which then deletes the row or parks the subject again.
    release_at timestamptz,
    unique (topic, subject)
);
call audit_changes('parked_subject', 'id', null);

-- An operator's wish that Kafka be told again from a position on. The relay fulfils it, because the cursor is its own.
create table relay_replay (
    id       uuid primary key,
    position bigint not null check (position >= 0),
    asked_at timestamptz not null default now(),
    begun_at timestamptz
);
create index relay_replay_waiting_idx on relay_replay (asked_at) where begun_at is null;
call audit_changes('relay_replay', 'id', null);
