package id.pendamping.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} in the middle of requests, again and again: what was answered is there, and is told once and in order. */
@Tag("long")
class LongFaultsTest {

    private static final int ROUNDS = 10;
    private static final String REGION = "17.09";

    private static final RunningSuite suite = RunningSuite.withSampleData();

    @Test
    void every_answered_report_survives_a_service_that_keeps_dying() throws Exception {
        var answered = new ConcurrentSkipListMap<Integer, Long>();
        var over = new AtomicBoolean();
        var next = new AtomicInteger();
        var count = new AtomicInteger();
        var reporters = IntStream.range(0, 4)
                .mapToObj(each -> Thread.ofVirtual().start(() -> {
                    while (!over.get()) {
                        report(2000 + next.getAndIncrement() % 25, answered, count);
                    }
                }))
                .toList();
        var random = new Random(20261121);
        for (int round = 0; round < ROUNDS; round++) {
            // What varies is how many requests after its start the service dies in the middle of the next ones.
            int enough = count.get() + 1 + random.nextInt(60);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> count.get() >= enough);
            suite.suite().service("recipient").kill();
            suite.suite().service("recipient").start();
        }
        over.set(true);
        for (var reporter : reporters) {
            reporter.join();
        }
        assertTrue(!answered.isEmpty(), "nothing was answered");

        // What stands in the service is at least what it answered, and its events tell the same story.
        var stored = stored();
        answered.keySet().forEach(year -> assertTrue(stored.containsKey(year), "lost the report for " + year));
        var told = new TreeMap<Integer, Integer>();
        for (var event : suite.events("recipient", "&region=" + REGION)) {
            var data = event.path("data");
            var before =
                    told.put(data.path("year").asInt(), data.path("revision").asInt());
            assertEquals(before == null ? 1 : before + 1, data.path("revision").asInt(), "told in order, each once");
        }
        stored.forEach((year, figure) ->
                assertEquals(figure.path("revision").asInt(), told.get(year), "the last event of " + year));
        var newest = stored.lastEntry();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> suite.get(
                                        suite.base("workforce") + "/v1/caseloads?programme=PKH&region=" + REGION
                                                + "&year=" + newest.getKey(),
                                        suite.token("viewer"))
                                .json()
                                .path("families")
                                .asLong()
                        == newest.getValue().path("value").asLong());
    }

    private static void report(int year, ConcurrentSkipListMap<Integer, Long> answered, AtomicInteger count) {
        long value = System.nanoTime() % 1_000_000;
        var body = """
                {"programme": "PKH", "region": "%s", "year": %d, "indicator": "RECIPIENT_FAMILIES", "value": %d,
                 "unit": "FAMILY", "source": "long fault test"}""".formatted(REGION, year, value);
        try {
            var answer = suite.trySend(
                    HttpRequest.newBuilder(URI.create(suite.base("recipient") + "/v1/figures"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body)),
                    suite.token("officer"));
            if (answer.status() < 300) {
                answered.put(year, value);
                count.incrementAndGet();
            }
        } catch (IOException died) {
            // Not answered: it may be there or not, and nobody was promised anything.
        }
    }

    private static TreeMap<Integer, JsonNode> stored() {
        var stored = new TreeMap<Integer, JsonNode>();
        List.of(suite.get(
                                suite.base("recipient") + "/v1/figures?limit=200&programme=PKH&region=" + REGION,
                                suite.token("viewer"))
                        .json()
                        .path("items"))
                .forEach(items ->
                        items.forEach(figure -> stored.put(figure.path("year").asInt(), figure)));
        return stored;
    }
}
