-- V42 counted as somebody who sees no region, and so nothing: files from before it stood as if each of their rows had been used.
select set_config('app.scope_from', ' ', true), set_config('app.scope_to', '~', true), set_config('app.scope_codes', '{""}', true);
update list_hold_file f set unused = missing.rows
from (select list, rows - (select count(*) from list_hold h where h.list = sent.list) as rows from list_hold_file sent) missing
where missing.list = f.list and missing.rows > f.unused;
