-- A list of workers goes by office and number, also the list of those who serve in a cadre: an index of assignments in that
-- order stops with its page. worker_number stays what it was when the assignment started; roster_number is the worker's
-- number of today, which the foreign key keeps so.
alter table worker add constraint a_worker_has_one_number unique (id, number);
alter table assignment add column roster_number text;

alter table assignment disable trigger user;
select set_config('app.scope_from', ' ', true), set_config('app.scope_to', '~', true), set_config('app.scope_codes', '{""}', true);
update assignment a set roster_number = w.number from worker w where w.id = a.worker_id;
alter table assignment enable trigger user;

alter table assignment alter column roster_number set not null;
alter table assignment add constraint assignment_follows_the_number
    foreign key (worker_id, roster_number) references worker (id, number) on update cascade;
alter table assignment drop constraint assignment_worker_id_fkey;
create index assignment_roster_idx on assignment (cadre, office, roster_number, worker_id);
