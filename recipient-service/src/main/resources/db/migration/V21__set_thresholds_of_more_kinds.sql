-- Beside the change that is significant: the drop and the rise of a list that is asked about before it is published, and the
-- smallest count that is published. Below 3 nobody can set that: a count of two tells each of the two about the other.
alter table threshold
    add kind text not null default 'SIGNIFICANT_CHANGE'
        check (kind in ('SIGNIFICANT_CHANGE', 'IMPLAUSIBLE_DROP', 'IMPLAUSIBLE_RISE', 'SMALLEST_COUNT')),
    alter percent drop not null,
    add smallest_count int check (smallest_count between 3 and 1000),
    drop constraint threshold_percent_check,
    add constraint threshold_percent_check check (percent > 0 and (percent <= 100 or kind = 'IMPLAUSIBLE_RISE')),
    add constraint a_threshold_has_the_value_of_its_kind
        check ((kind = 'SMALLEST_COUNT') = (smallest_count is not null) and (kind = 'SMALLEST_COUNT') = (percent is null)),
    drop constraint one_threshold_begins_on_a_day,
    add constraint one_threshold_begins_on_a_day unique nulls not distinct (kind, programme, first_day);
alter table threshold alter kind drop default;

insert into threshold (id, version, kind, programme, percent, smallest_count, first_day, source) values
    (gen_random_uuid(), 0, 'IMPLAUSIBLE_DROP', null, 10, null, null,
     'Nilai awal Pendamping (initial value): no official threshold was found; a steward sets it'),
    (gen_random_uuid(), 0, 'IMPLAUSIBLE_RISE', null, 10, null, null,
     'Nilai awal Pendamping (initial value): no official threshold was found; a steward sets it'),
    (gen_random_uuid(), 0, 'SMALLEST_COUNT', null, null, 5, null,
     'Nilai awal Pendamping (initial value): no fixed Indonesian cell threshold was found; a steward sets it, never below 3');
