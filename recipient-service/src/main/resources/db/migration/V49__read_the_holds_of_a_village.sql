create index list_hold_village_idx on list_hold (list, village, line);
