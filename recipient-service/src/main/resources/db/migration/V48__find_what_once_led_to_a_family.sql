-- An erasure destroys also what led to a family once, and read all that leads nowhere any more in the regency for it.
create index family_token_of_the_past_idx on family_token (family) where closed is not null;
