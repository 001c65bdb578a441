-- What differs between a list and the ledger is joined into a table of its own while it is compared, because only so several
-- processes may join; it is gone with the transaction.
do $$ begin
    execute format('grant temporary on database %I to %I', current_database(), '${runtime_role}');
end $$;

-- Each row asked for its list or its publication again, though one statement writes them all with an id that the transaction
-- wrote a moment before, and none of those is ever deleted.
alter table list_change drop constraint list_change_list_fkey;
alter table family_token drop constraint family_token_opened_fkey, drop constraint family_token_closed_fkey;
revoke delete, truncate on publication, recipient_list from "${runtime_role}";

-- A family of a list is looked for when it leaves or is held back, and only then.
drop index list_change_family_idx;
create index list_change_family_idx on list_change (list, family) where kind in ('EXIT', 'HELD_BACK');

-- One index says that a family is in one village at a time, finds its stay of today, and finds those before: each stay costs
-- one entry instead of two.
create unique index a_family_is_in_one_village_at_a_time
    on spell (region, programme, family, last_line) nulls not distinct;
drop index a_family_is_in_one_village;
alter table spell drop constraint spell_pkey;

-- note_exit_reasons_used refuses a reason that does not exist, once per list; the foreign key asked once per line.
alter table movement drop constraint an_exit_has_a_known_reason;
drop index movement_reason_idx;
