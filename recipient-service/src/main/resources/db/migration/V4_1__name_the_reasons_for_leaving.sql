-- Before V5, so that what the ledger keeps can lean on it.
create extension if not exists btree_gist;

-- Why a family leaves a programme, or why its payment is held. One row per version of a reason; which version holds on a day
-- is said by its days (null: without a beginning, until further notice). UNEXPLAINED is no reason but the lack of one.
create table exit_reason (
    code                    text not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$' and code <> 'UNEXPLAINED'),
    version                 int  not null check (version >= 1),
    edits                   int  not null,
    statistics_group        text not null check (statistics_group in
        ('DEATH_OR_MOVE', 'DATA', 'ELIGIBILITY', 'GRADUATION', 'VOLUNTARY', 'PAYMENT', 'OTHER')),
    effect                  text not null check (effect in ('EXIT', 'HOLD')),
    sensitive               boolean not null,
    -- Empty: of every programme.
    programmes              text[] not null,
    legal_basis             text not null,
    deadline                text not null check (deadline in ('NONE', 'NEXT_REFRESH', 'DAYS')),
    deadline_days           int  check (deadline_days between 1 and 366),
    name_indonesian         text not null,
    name_english            text not null,
    decided_by_indonesian   text not null,
    decided_by_english      text not null,
    plain_answer_indonesian text not null,
    plain_answer_english    text not null,
    what_to_do_indonesian   text not null,
    what_to_do_english      text not null,
    script_indonesian       text not null,
    script_english          text not null,
    source                  text not null,
    valid_from              date,
    valid_to                date,
    -- Where it is said that it ended; null where a newer version took over.
    ending_source           text,
    primary key (code, version),
    check ((deadline = 'DAYS') = (deadline_days is not null)),
    check (valid_from <= valid_to),
    check (ending_source is null or valid_to is not null),
    constraint one_version_of_a_reason_holds_on_a_day
        exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
);
call audit_changes('exit_reason', 'code', null);
revoke delete, truncate on exit_reason from "${runtime_role}";

-- Which versions something was answered with. Whoever keeps reasons calls uses_exit_reasons for its table, and they come
-- here by themselves; they never leave.
create table exit_reason_use (
    code    text not null,
    version int  not null,
    primary key (code, version),
    constraint a_reason_used_is_known foreign key (code, version) references exit_reason
);
revoke update, delete, truncate on exit_reason_use from "${runtime_role}";

-- An edit that is under way is waited for, and waits: nobody is answered with words that change at the same moment.
create function hold_exit_reason() returns trigger language plpgsql as $$
begin
    perform from exit_reason where code = new.code and version = new.version for share;
    return new;
end $$;
create trigger hold_exit_reason before insert on exit_reason_use for each row execute function hold_exit_reason();

-- Of a version that was used only the end can still be set.
create function keep_used_exit_reason() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and to_jsonb(new) - '{edits,valid_to,ending_source}'::text[]
            is not distinct from to_jsonb(old) - '{edits,valid_to,ending_source}'::text[]
        or not exists (select from exit_reason_use where code = old.code and version = old.version)
    then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    raise exception 'Version % of the exit reason % was used', old.version, old.code
        using errcode = 'check_violation', table = tg_table_name, constraint = 'a_used_reason_stays_as_it_is';
end $$;
create trigger keep_used_exit_reason before update or delete on exit_reason
    for each row execute function keep_used_exit_reason();

create function note_exit_reasons_used() returns trigger language plpgsql as $$
begin
    execute format(
        'insert into exit_reason_use (code, version)
         select distinct %1$I, %2$I from added where %1$I is not null order by 1, 2 on conflict do nothing',
        tg_argv[0], tg_argv[1]);
    return null;
end $$;

-- call uses_exit_reasons('movement', 'reason', 'reason_version'): what is inserted there makes its versions used and refuses
-- one that does not exist, once per statement however many rows it adds.
create procedure uses_exit_reasons(used_in regclass, code_column text, version_column text) language plpgsql as $$
begin
    execute format('create trigger note_exit_reasons_used after insert on %s referencing new table as added
        for each statement execute function note_exit_reasons_used(%L, %L)', used_in, code_column, version_column);
end $$;
