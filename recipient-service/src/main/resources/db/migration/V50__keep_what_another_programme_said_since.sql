-- A number that a list brought and a list of another programme said again belongs to that one, once the first is reverted. It is found by
-- it then, though that list brought no news of the family.
alter table family_token add column adopted boolean not null default false;
create index family_token_adopted_idx on family_token (region, opened) where adopted;
