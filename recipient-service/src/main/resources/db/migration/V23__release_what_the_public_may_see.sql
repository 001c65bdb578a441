-- What the public sees of the sums of a publication. Small counts are left out, and others by which they could be told; what
-- was released once can be asked for ever after, so it stays as it is.
create table release (
    region         text collate "C" not null,
    programme      text not null,
    number         bigint not null references publication (number),
    -- The release whose closings are the openings of this one; null when there is none.
    opening        bigint,
    smallest_count int not null check (smallest_count >= 3),
    -- Whether anybody had left by then, so that somebody could return.
    departed       boolean not null,
    primary key (region, programme, number)
);
create index release_number_idx on release (number);
call scope_by('release', 'region');

-- Of villages, districts and the regency. A null is not told.
create table release_count (
    region      text collate "C" not null,
    programme   text not null,
    number      bigint not null,
    place       text collate "C" not null,
    period      uuid not null references period,
    opening     bigint,
    baseline    bigint,
    entries     bigint,
    returns     bigint,
    exits       bigint,
    moves_in    bigint,
    moves_out   bigint,
    corrections bigint,
    closing     bigint,
    primary key (region, programme, number, place),
    foreign key (region, programme, number) references release
);
create index release_count_period_idx on release_count (period);
call scope_by('release_count', 'region');

-- Why families left the regency; of smaller regions nobody is told. A null is not told.
create table release_exit (
    region    text collate "C" not null,
    programme text not null,
    number    bigint not null,
    reason    text not null,
    exits     bigint,
    primary key (region, programme, number, reason),
    foreign key (region, programme, number) references release
);
call scope_by('release_exit', 'region');

-- What the public was left to believe about closings: one more in a village and one less in another, or (null) nowhere. The
-- releases after leave it possible. Never answered to anybody.
create table release_bond (
    region    text collate "C" not null,
    programme text not null,
    number    bigint not null,
    plus      text collate "C" not null,
    minus     text collate "C",
    unique nulls not distinct (region, programme, number, plus, minus),
    foreign key (region, programme, number) references release
);
call scope_by('release_bond', 'region');
revoke update, delete, truncate on release, release_count, release_exit, release_bond from "${runtime_role}";
