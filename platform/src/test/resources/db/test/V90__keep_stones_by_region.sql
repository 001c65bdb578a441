-- Something with a region, for the tests of scope and audit.
create table stone (
    id     uuid primary key,
    region text collate "C" not null,
    weight int not null
);
call scope_by('stone', 'region');
call audit_changes('stone', 'id', 'region');
