package id.pendamping.platform.event;

/**
 * How far the relay is.
 *
 * @param epoch the epoch of the feed
 * @param numbered the position of the newest event in the feed
 * @param sent the position up to which Kafka was told
 * @param unnumbered committed events that have no position yet
 * @param waitingSeconds since when the first event that Kafka was not told is in the log
 */
record RelayStatus(
        long epoch,
        long numbered,
        long sent,
        long unnumbered,
        double waitingSeconds,
        long parkedSubjects,
        long openDeadLetters) {

    static final RelayStatus UNKNOWN = new RelayStatus(0, 0, 0, 0, 0, 0, 0);

    private static final String SQL = """
            select (select max(epoch) from feed_epoch) as epoch, numbers.position as numbered, sends.position as sent,
                   (select count(*) from event_log where feed_position is null) as unnumbered,
                   coalesce(extract(epoch from clock_timestamp() - coalesce(
                       (select recorded_at from event_log where feed_position = sends.position + 1),
                       (select recorded_at from event_log where feed_position is null order by id limit 1))), 0) as seconds,
                   (select count(*) from parked_subject) as parked,
                   (select count(*) from dead_letter where state = 'OPEN') as letters
            from event_relay numbers, event_relay sends where numbers.loop = 'NUMBER' and sends.loop = 'SEND'""";

    static RelayStatus of(Database database) {
        database.call("select set_config('enable_seqscan', 'off', true)");
        return database.row(
                        SQL,
                        row -> new RelayStatus(
                                row.getLong("epoch"),
                                row.getLong("numbered"),
                                row.getLong("sent"),
                                row.getLong("unnumbered"),
                                row.getDouble("seconds"),
                                row.getLong("parked"),
                                row.getLong("letters")))
                .orElseThrow();
    }

    /** How many events Kafka has not been told. */
    long waiting() {
        return unnumbered + numbered - sent;
    }
}
