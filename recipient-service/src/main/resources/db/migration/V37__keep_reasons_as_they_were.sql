-- A version of a reason as it was before it was edited or ended: until it is used it can be rewritten, and whoever answered with
-- its name meanwhile is asked for that answer again. Made like the table itself, so that a column added there is missed here at once.
create table exit_reason_revision (
    like exit_reason,
    primary key (code, version, edits),
    foreign key (code, version) references exit_reason
);
revoke update, delete, truncate on exit_reason_revision from "${runtime_role}";

create function keep_exit_reason_revision() returns trigger language plpgsql as $$
begin
    insert into exit_reason_revision select old.*;
    return null;
end $$;
create trigger keep_exit_reason_revision after update on exit_reason
    for each row when (old.edits <> new.edits) execute function keep_exit_reason_revision();

-- What a row edited before today was like is not known any more, nor with which number it came. It is taken to have been always as it
-- is, so that a list which was published before names its reasons by the same words as ever.
insert into exit_reason_revision
select (jsonb_populate_record(r, '{"edits": -1, "recorded_in": null}')).*
from exit_reason r where edits > 0 and recorded_in is not null;
