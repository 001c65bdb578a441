-- Something that is created, edited, listed and refused, for the tests of problems, pages, tags and idempotency.
create table book (
    id      uuid primary key,
    version int not null,
    office  text collate "C" not null,
    code    text not null,
    title   text not null,
    reader  text,
    colour  text not null check (colour in ('RED', 'GREEN')),
    pages   int not null constraint book_has_pages check (pages > 0),
    shelf   int constraint book_shelf_key unique,
    unique (office, code)
);
call scope_by('book', 'office');
call audit_changes('book', 'id', 'office');
