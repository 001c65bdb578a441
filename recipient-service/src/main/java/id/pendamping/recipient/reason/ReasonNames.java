package id.pendamping.recipient.reason;

/** How statistics call reasons. */
public final class ReasonNames {

    /**
     * The words of the latest version of the reason {@code v.reason} that was known after the publication {@code :number}, as they were
     * then, among those that had begun by {@code :day}. A version without a number was known since ever, and one without a first day
     * began before all.
     */
    public static final String KNOWN = """
            select statistics_group, name_indonesian, name_english from (
                select distinct on (version) version, valid_from, statistics_group, name_indonesian, name_english from (
                    select version, edits, valid_from, statistics_group, name_indonesian, name_english, recorded_in
                    from exit_reason where code = v.reason
                    union all
                    select version, edits, valid_from, statistics_group, name_indonesian, name_english, recorded_in
                    from exit_reason_revision where code = v.reason) said
                where not exists (
                    select from publication_instant i where i.change = said.recorded_in and i.number > :number)
                order by version, edits desc) known
            where coalesce(valid_from <= :day, true)
            order by version desc limit 1""";

    private ReasonNames() {}
}
