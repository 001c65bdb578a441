-- Rows of a file serve while its list may be compared or published. They are destroyed soon after, also those of a list that was
-- returned, or of which another file is read or could not be.
drop index recipient_list_staged_idx;
create index recipient_list_staged_idx on recipient_list (id) where staged and status not in ('IMPORTED', 'SUBMITTED');

-- The numbers that lists which wait give to families of the ledger, by family.
create index list_change_linked_idx on list_change (list, family) where not fresh and (kk is not null or nik is not null);
