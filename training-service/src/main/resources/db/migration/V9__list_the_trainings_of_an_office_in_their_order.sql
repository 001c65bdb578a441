-- A page of one office is read from here, of the country from training_listed_idx; whoever looks for a region finds it here too.
create index training_office_listed_idx on training (region, listed_day desc, id desc);
drop index training_region_idx;
