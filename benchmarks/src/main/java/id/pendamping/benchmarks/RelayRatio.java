package id.pendamping.benchmarks;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How fast the relay works off what waits, next to a producer that does nothing but send. */
final class RelayRatio implements Benchmark {

    private static final String NAME = "relay-ratio";
    private static final int WAITING = 200_000;

    /** Events of some 120 MiB wait; what is read of them at a time may take no more than this. */
    private static final double FLAT_MIB = 64;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** What 200,000 transactions would have left, in one: until it commits nobody sees that anything waits. */
    private static final String WAIT = """
            insert into event_log (event_id, type, topic, subject, region, body, occurred_at, traceparent, request_id)
            select uuidv7(), 'id.pendamping.workforce.benchmark.v1', '%s', md5((n %% 20000)::text)::uuid::text, '17.06.01',
                   '%s', now(), '00-00000000000000000000000000000000-0000000000000000-00', md5(n::text)::uuid::text
            from generate_series(1, %d) n""";

    private static final String SENT = "select position from event_relay where loop = 'SEND'";

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public String what() {
        return "events per second of the relay with 200,000 waiting (read, number, one Kafka transaction per 1,000, cursor)"
                + " per those of a bare producer that sends and awaits batches of 1,000; memory before, peak and after";
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        var producer = new BareProducer(bench.suite().stack().kafka().bootstrapServers(), "benchmark.bare");
        var relayed = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        bench.warmUp(Map.of("relay", () -> relay(bench, WAITING / 2, memory)));
        producer.rate(WAITING);
        memory.clear();
        for (int round = 0; round < bench.rounds(); round++) {
            bench.say("%,d events wait".formatted(WAITING));
            relayed.add(relay(bench, WAITING, memory));
            bare.add(producer.rate(WAITING));
        }
        var relay = Stats.median(relayed);
        var send = Stats.median(bare);
        results.accept(Result.of(NAME, relay / send, "ratio").want(Target.atLeast(0.2)));
        results.accept(Result.of(NAME + ".rate", relay, "1/s"));
        results.accept(Result.of(NAME + ".producer.rate", send, "1/s"));
        results.accept(Result.of(NAME + ".rss-start", memory.getFirst(), "MiB"));
        results.accept(Result.of(NAME + ".rss-peak", Stats.percentile(memory, 100), "MiB"));
        results.accept(Result.of(NAME + ".rss-end", memory.getLast(), "MiB"));
        results.accept(Result.of(NAME + ".rss-growth", Stats.percentile(memory, 100) - memory.getFirst(), "MiB")
                .want(Target.below(FLAT_MIB)));
    }

    /** Events per second from the commit that lets them be seen until the cursor is behind the last. */
    private static double relay(Bench bench, int events, List<Double> memory) {
        var wait = WAIT.formatted("workforce.benchmark", BareProducer.BODY, events);
        try (var connection = bench.database("workforce");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(wait);
            // Positions have no gaps.
            long last = number(statement, "select count(*) from event_log");
            memory.add(ProcessMemory.residentMib(bench.pid("workforce")));
            connection.commit();
            connection.setAutoCommit(true);
            long start = System.nanoTime();
            while (number(statement, SENT) < last) {
                memory.add(ProcessMemory.residentMib(bench.pid("workforce")));
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new BenchException("The relay did not send %,d events in time.".formatted(events));
                }
                bench.rest(Duration.ofMillis(50));
            }
            return events / ((System.nanoTime() - start) / 1e9);
        } catch (SQLException e) {
            throw new BenchException("The event log: " + e.getMessage(), e);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
