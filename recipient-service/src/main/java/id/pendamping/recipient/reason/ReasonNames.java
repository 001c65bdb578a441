package id.pendamping.recipient.reason;

/** How statistics call reasons. */
public final class ReasonNames {

    /**
     * The words of the latest version of the reason {@code v.reason} that was known after the publication {@code :number}, as they were
     * then. A version without a number was known since ever.
     */
    public static final String KNOWN = """
            select statistics_group, name_indonesian, name_english from (
                select version, edits, statistics_group, name_indonesian, name_english, recorded_in from exit_reason
                where code = v.reason
                union all
                select version, edits, statistics_group, name_indonesian, name_english, recorded_in from exit_reason_revision
                where code = v.reason) known
            where not exists (
                select from publication_instant i where i.change = known.recorded_in and i.number > :number)
            order by version desc, edits desc limit 1""";

    private ReasonNames() {}
}
