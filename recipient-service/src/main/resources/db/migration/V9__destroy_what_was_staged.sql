-- Whether rows of a file, with their tokens, are staged for the list still. They are destroyed soon after it needs them no more.
alter table recipient_list add staged boolean not null default false;
create index recipient_list_staged_idx on recipient_list (id)
    where staged and status in ('PUBLISHED', 'SUPERSEDED', 'REVERTED', 'DISCARDED');
