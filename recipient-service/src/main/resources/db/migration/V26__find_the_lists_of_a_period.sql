-- Who watches over the lists of a period asks for all of one programme, in an area.
create index recipient_list_of_a_period_idx on recipient_list (programme, period, region);
drop index recipient_list_programme_idx;
