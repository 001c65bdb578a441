-- Whether anything was published for a period: nobody may change its days then.
create index publication_of_a_period_idx on publication (period);
