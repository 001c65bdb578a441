-- What an office says about questions of a list makes the whole list be compared again, so that may go on without it too: what was
-- said is kept with the step until it is done. A line of a file and a village name nobody.
alter table long_step
    drop constraint long_step_kind_check,
    drop constraint long_step_check4,
    add column question     text,
    add column answer       text,
    add column lines        int[],
    add column village      text collate "C",
    add column village_left boolean,
    add check (kind in ('COMPARISON', 'IDENTITY_ANSWERS', 'MISSING_VILLAGE', 'PUBLICATION', 'REVERSAL')),
    add check (kind <> 'REVERSAL' or reason is not null),
    add check (reason is null or kind in ('REVERSAL', 'MISSING_VILLAGE')),
    add check ((kind = 'IDENTITY_ANSWERS') = (question is not null)),
    add check (kind = 'IDENTITY_ANSWERS' or answer is null and lines is null),
    add check ((kind = 'MISSING_VILLAGE') = (village is not null)),
    add check ((village is null) = (village_left is null));
