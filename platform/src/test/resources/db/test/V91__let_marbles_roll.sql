-- Something that events are about, and the neighbour who hears of it, for the tests of the event log and the inbox.
create table marble (
    id     uuid primary key,
    region text collate "C" not null,
    turns  int not null
);
call scope_by('marble', 'region');

create table heard (
    place  bigint generated always as identity primary key,
    marble text not null,
    turn   int not null
);
