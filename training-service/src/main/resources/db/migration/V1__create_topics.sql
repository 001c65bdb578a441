-- What a training can be about. Reference data without a region: a topic is retired with a reason, never deleted.
create table topic (
    code            text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    version         int  not null,
    name_id         text not null,
    name_en         text not null,
    basis           text,
    retired_because text
);
call audit_changes('topic', 'code', null);
