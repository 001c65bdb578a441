-- That what leads to a family is destroyed: asked for by one person, confirmed by another, done when the family is on no list any
-- more. No number is kept, and once it is done nothing says which family it was.
create table family_erasure (
    id           uuid primary key,
    version      int  not null,
    region       text collate "C" not null,
    family       uuid,
    status       text not null check (status in ('REQUESTED', 'QUEUED', 'DONE', 'REFUSED')),
    -- Why it is lawful: the request and its date, an order of a court.
    basis        text not null check (length(basis) between 1 and 400),
    comment      text check (length(comment) <= 2000),
    requested_by text not null,
    requested_at timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    done_at      timestamptz,
    -- How many tokens were destroyed, of both kinds and under every key.
    tokens       bigint,
    check ((status in ('REQUESTED', 'QUEUED')) = (family is not null)),
    check ((status = 'REQUESTED') = (decided_by is null)),
    check ((status = 'DONE') = (done_at is not null) and (status = 'DONE') = (tokens is not null)),
    -- Four eyes.
    check (decided_by <> requested_by)
);
create index family_erasure_region_idx on family_erasure (region, id);
create index family_erasure_queued_idx on family_erasure (region) where status = 'QUEUED';
create unique index a_family_is_erased_once on family_erasure (region, family) where family is not null;
call scope_by('family_erasure', 'region');
call audit_changes('family_erasure', 'id', 'region');
