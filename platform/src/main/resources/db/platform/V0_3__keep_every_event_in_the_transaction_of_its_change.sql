-- What this service told the world, in its own words. Rows are kept: the feed begins at the first, and Kafka can be told again.
create table event_log (
    -- No cache: a session that hands out numbers from a stock of its own would break the order of a subject.
    id            bigint generated always as identity (cache 1) primary key,
    event_id      uuid not null,
    type          text not null check (length(type) between 1 and 200),
    topic         text not null check (length(topic) between 1 and 200),
    subject       text not null check (length(subject) between 1 and 200),
    region        text collate "C" not null,
    -- The regency (or province) that the region lies in: what the feed of one region is found by.
    regency       text collate "C" not null generated always as (left(region, 5)) stored,
    body          text not null,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null default clock_timestamp(),
    traceparent   text,
    request_id    text,
    -- Where it stands in the feed and on its topic. Given once, by the relay, after the commit.
    feed_position bigint,
    feed_epoch    bigint,
    check ((feed_position is null) = (feed_epoch is null))
);
call scope_by('event_log', 'region');

create unique index event_log_position_idx on event_log (feed_position) where feed_position is not null;
create index event_log_unnumbered_idx on event_log (id) where feed_position is null;
create index event_log_type_idx on event_log (type, feed_position) where feed_position is not null;
create index event_log_subject_idx on event_log (subject, feed_position) where feed_position is not null;
create index event_log_regency_idx on event_log (regency, feed_position) where feed_position is not null;

-- Told is told: all that the runtime role may still do to an event is to number it.
revoke update, delete, truncate on event_log from "${runtime_role}";
grant update (feed_position, feed_epoch) on event_log to "${runtime_role}";

-- How far the two loops of the relay are. The row is its loop's lock; a sender also keeps its name here while it lives.
create table event_relay (
    loop       text primary key check (loop in ('NUMBER', 'SEND')),
    position   bigint not null default 0,
    owner      uuid,
    renewed_at timestamptz not null default '-infinity'
) with (fillfactor = 10);
insert into event_relay (loop) values ('NUMBER'), ('SEND');
revoke insert, delete, truncate on event_relay from "${runtime_role}";

-- A restored database forgets what it told after the backup, and gives the same positions to other events. Whoever restores
-- begins a new epoch, and readers who come with a position of an older one are told to start over.
-- The number is the second it began, so that restoring the same backup twice cannot give the same epoch twice.
create table feed_epoch (
    epoch    bigint primary key,
    began_at timestamptz not null default now()
);
insert into feed_epoch (epoch) values (extract(epoch from now())::bigint);
call audit_changes('feed_epoch', 'epoch', null);
revoke update, delete, truncate on feed_epoch from "${runtime_role}";
