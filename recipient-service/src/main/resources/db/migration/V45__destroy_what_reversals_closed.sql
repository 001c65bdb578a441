-- Tokens that a reversal closed, and those of families that no list that stands ever named: they lead to nobody, and no erasure found
-- them. From here on a reversal destroys what its list brought.
select set_config('app.scope_from', ' ', true), set_config('app.scope_to', '~', true), set_config('app.scope_codes', '{""}', true);
delete from family_token t using publication p where p.id = t.closed and p.kind = 'REVERSAL';
delete from family_token t
    where t.closed is not null
        and not exists (select from spell s where s.region = t.region and s.family = t.family)
        and not exists (select from family_token o where o.region = t.region and o.family = t.family and o.closed is null);
