package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.localstack.Until;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Officers assign workers, and end it again, without pause, while the services that listen die in the middle of it. What these know
 * in the end is what stands in the roster: nothing is missed, nothing older covers anything newer, nothing is there twice.
 */
class ListenersTest {

    private static final Duration HEALED = Duration.ofSeconds(90);
    private static final String OFFICE = "13.01";
    private static final int OFFICERS = 4;

    private static final String ROSTER = """
            select concat_ws(' ', id, worker_id, office, cadre, region, from_day, coalesce(to_day::text, '-'),
                %s) from %s order by id""";

    /** What a companion answers for: what it covers, its region while that is not known. */
    private static final String AREAS = "(select string_agg(area, ',' order by area) from unnest("
            + "case when coverage = '{}' then array[region] else coverage end) area)";

    private static final String COMPANION_AREAS =
            "(select string_agg(c.region, ',' order by c.region) from companion_area c where c.assignment = a.id)";

    private static final RunningSuite suite = RunningSuite.withSampleData();

    private final Books books = new Books(suite);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger written = new AtomicInteger();

    @Test
    void who_listens_to_assignments_dies_in_the_middle_of_them_and_misses_none() throws Exception {
        var villages = new ArrayList<String>();
        suite.get(
                        suite.base("workforce") + "/v1/regions?level=VILLAGE&limit=200&parent=" + OFFICE,
                        suite.token("officer"))
                .json()
                .path("items")
                .forEach(village -> villages.add(village.path("code").asText()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var officers = IntStream.range(0, OFFICERS)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> assign(worker(number), villages)))
                    .toList();
            try {
                for (var service : List.of("training", "recipient", "training", "recipient")) {
                    awaitWrites(100, officers);
                    suite.suite().service(service).kill();
                    awaitWrites(100, officers);
                    suite.suite().service(service).start();
                }
                awaitWrites(100, officers);
            } finally {
                over.set(true);
            }
            for (var officer : officers) {
                officer.get();
            }
        }
        mustKnow("training", "coverage::text", "roster_assignment", "coverage::text");
        mustKnow("recipient", AREAS, "companion_assignment a", COMPANION_AREAS);
        assertEquals(0, letters("training") + letters("recipient"), "dead letters");
    }

    private void mustKnow(String service, String areas, String table, String areasThere) {
        var roster = books.rows("workforce", ROSTER.formatted(areas, "assignment"), row -> row.getString(1));
        Until.holds(
                "%s-service knows %d assignments as they are".formatted(service, roster.size()),
                HEALED,
                () -> roster.equals(books.rows(service, ROSTER.formatted(areasThere, table), row -> row.getString(1))));
    }

    private long letters(String service) {
        return books.count(service, "select count(*) from dead_letter where topic = 'workforce.assignments'");
    }

    private void awaitWrites(int count, List<Future<?>> officers) throws ExecutionException, InterruptedException {
        int enough = written.get() + count;
        Until.holds(
                count + " more writes are answered",
                HEALED,
                () -> written.get() >= enough || officers.stream().anyMatch(Future::isDone));
        for (var officer : officers) {
            if (officer.isDone()) {
                officer.get();
            }
        }
    }

    private void assign(String worker, List<String> villages) {
        for (int turn = 0; !over.get(); turn++) {
            var village = villages.get(turn % villages.size());
            var day = LocalDate.of(2001, 1, 1).plusDays(turn);
            var assignment = write("/v1/assignments", """
                    {"workerId": "%s", "cadre": "PKH_FACILITATOR", "region": "%s", "coverage": ["%s"], "decree": "SK", "from": "%s"}\
                    """.formatted(worker, village.substring(0, 8), village, day));
            write("/v1/assignments/%s/ending".formatted(assignment), """
                    {"to": "%s", "reason": "RESIGNED"}""".formatted(day));
            written.addAndGet(2);
        }
    }

    private static String worker(int number) {
        return write("/v1/workers", """
                {"office": "%s", "number": "LISTENERS-%d", "name": "Pendamping (uji)"}""".formatted(OFFICE, number));
    }

    /** The id of what is written. */
    private static String write(String path, String json) {
        var answer = suite.send(
                HttpRequest.newBuilder(URI.create(suite.base("workforce") + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)),
                suite.token("officer"));
        if (answer.status() >= 300) {
            throw new AssertionError(path + " was refused: " + answer);
        }
        return answer.json().path("id").asText();
    }
}
