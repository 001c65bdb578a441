package id.pendamping.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is true of the reports of some officers, whatever broke while they worked:
 *
 * <ul>
 *   <li>every answered report is there, as often as it was made, and in the order in which it was answered;
 *   <li>what is stored is what is told, no less and no more: no event of a report that was rolled back;
 *   <li>Kafka and the feed tell it in the order of each figure, and repetitions change nothing;
 *   <li>every event takes effect in workforce-service, once and in order, and none is left as a dead letter;
 *   <li>the caseloads are what one computes from the figures;
 *   <li>every request was answered within ten seconds, a refusal with a problem document;
 *   <li>all of it without anybody's help.
 * </ul>
 */
final class Invariants {

    /** The values of a figure, the first revision first. */
    private record Figure(String id, String region, int year, String source, List<Long> values) {
        long newest() {
            return values.getLast();
        }
    }

    private record Told(String eventId, String figure, int revision, long value) {}

    private record Effect(int revision, OffsetDateTime at) {}

    /** A listener that has thousands of messages to read again comes to the last ones so late at most. */
    private static final Duration HEARD = Duration.ofMinutes(4);

    private static final String STORED = """
        select f.id::text, f.region, f.year, f.source,
               array_append(array(select r.value from figure_revision r where r.figure = f.id order by r.revision), f.value)
        from reported_figure f where f.region = any (?)\
        """;

    // Before the insert: also a row that the listener itself would pass over, because it has that revision, is noted.
    // Else nobody would see an inbox that lets an event through twice.
    private static final String WATCH = """
        create schema if not exists watch;
        create table if not exists watch.effect (
            id bigint generated always as identity, figure_id uuid, revision int, at timestamptz default clock_timestamp());
        create or replace function watch.note() returns trigger language plpgsql security definer as $$
            begin
                insert into watch.effect (figure_id, revision) values (new.figure_id, new.revision);
                return new;
            end $$;
        create or replace trigger watch before insert on published_figure
            for each row execute function watch.note()\
        """;

    private final RunningSuite suite;
    private final Books books;

    private Invariants(RunningSuite suite) {
        this.suite = suite;
        this.books = new Books(suite);
    }

    /** To be called before the officers begin: effects are noted from then on. */
    static Invariants of(RunningSuite suite) {
        var invariants = new Invariants(suite);
        invariants.books.execute("workforce", WATCH);
        return invariants;
    }

    /** Ends the work of the officers, and checks all of it. Says in a line what was measured. */
    void holdFor(String fault, Officers officers) {
        long ended = System.nanoTime();
        officers.close();
        var stored = stored(officers);
        everyAnsweredReportIsThere(officers, stored);
        var told = told(officers);
        whatIsStoredIsTold(stored, told);
        kafkaTellsTheSame(officers, told);
        everyEventTakesEffect(told);
        theCaseloadsAreRight(officers, stored);
        measured(fault, officers, told, Duration.ofNanos(System.nanoTime() - ended));
        everyRequestWasAnswered(officers);
    }

    private static void everyRequestWasAnswered(Officers officers) {
        var faults = officers.exchanges().stream()
                .map(Exchange::fault)
                .filter(fault -> fault != null)
                .toList();
        assertTrue(
                faults.isEmpty(),
                () -> faults.size() + " of " + officers.exchanges().size() + " requests:\n"
                        + faults.stream().limit(10).collect(Collectors.joining("\n")));
    }

    private List<Figure> stored(Officers officers) {
        return books.rows(
                "recipient",
                STORED,
                row -> new Figure(row.getString(1), row.getString(2), row.getInt(3), row.getString(4), List.of((Long[])
                        row.getArray(5).getArray())),
                officers.regions());
    }

    private static void everyAnsweredReportIsThere(Officers officers, List<Figure> stored) {
        var expected = new TreeMap<String, List<Long>>();
        var uncertain = new TreeMap<String, Long>();
        for (var report : officers.attempted()) {
            var figure = identity(report.region(), report.year(), report.source());
            if (officers.answered(report)) {
                expected.computeIfAbsent(figure, none -> new ArrayList<>()).add(report.value());
            } else {
                assertEquals(null, report.key(), () -> "never answered, long after the fault: " + report);
                uncertain.put(figure, report.value());
            }
        }
        assertTrue(expected.size() > 3, "too little was reported to show anything");
        var found = new TreeMap<String, List<Long>>();
        stored.forEach(figure -> found.put(identity(figure.region(), figure.year(), figure.source()), figure.values()));
        // Who was not answered was promised nothing: the report may be there, once, or not.
        uncertain.forEach((figure, value) -> {
            if (found.containsKey(figure)) {
                assertEquals(List.of(value), found.remove(figure), "stored without an answer: " + figure);
            }
        });
        assertEquals(expected, found, "what was answered, and what is stored");
    }

    private static String identity(String region, int year, String source) {
        return region + " " + year + " " + source;
    }

    private List<Told> told(Officers officers) {
        var told = new ArrayList<Told>();
        // Committed events get their place in the feed without anybody asking; the last ones may be about to.
        await().atMost(Officers.HEALED)
                .until(() ->
                        books.count("recipient", "select count(*) from event_log where feed_position is null") == 0);
        for (var region : officers.regions()) {
            var before = "";
            for (var event : suite.events("recipient", "&region=" + region)) {
                var data = event.path("data");
                told.add(new Told(
                        event.path("id").asText(),
                        data.path("figureId").asText(),
                        data.path("revision").asInt(),
                        data.path("value").asLong()));
                var sequence = event.path("sequence").asText();
                assertTrue(sequence.compareTo(before) > 0, "the feed goes forward");
                before = sequence;
            }
        }
        return told;
    }

    private static void whatIsStoredIsTold(List<Figure> stored, List<Told> told) {
        var values = new HashMap<String, List<Long>>();
        for (var event : told) {
            var sofar = values.computeIfAbsent(event.figure(), none -> new ArrayList<>());
            sofar.add(event.value());
            assertEquals(sofar.size(), event.revision(), "the feed tells revisions in order, each once: " + event);
        }
        var wanted = stored.stream().collect(Collectors.toMap(Figure::id, Figure::values));
        assertEquals(new TreeMap<>(wanted), new TreeMap<>(values), "what is stored, and what is told");
        assertEquals(told.size(), told.stream().map(Told::eventId).distinct().count(), "ids of events");
    }

    private void kafkaTellsTheSame(Officers officers, List<Told> told) {
        var ofFigure = new HashMap<String, List<String>>();
        told.forEach(event -> ofFigure.computeIfAbsent(event.figure(), none -> new ArrayList<>())
                .add(event.eventId()));
        var heard = TopicReader.firstTellings(
                suite.suite().stack().kafka().bootstrapServers(),
                "recipient.figures",
                Set.copyOf(officers.regions()),
                told.stream().map(Told::eventId).collect(Collectors.toSet()));
        assertEquals(new TreeMap<>(ofFigure), new TreeMap<>(heard), "events by figure: in the feed, and on the topic");
    }

    private void everyEventTakesEffect(List<Told> told) {
        var wanted = new LinkedHashMap<String, Integer>();
        told.forEach(event -> wanted.merge(event.figure(), 1, Integer::sum));
        var ids = told.stream().map(Told::eventId).toList();
        await().atMost(HEARD)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertEquals(
                        ids.size(),
                        books.count("workforce", "select count(*) from inbox where event_id = any (?::uuid[])", ids),
                        "events that workforce-service has handled"));
        var effects = effects(List.copyOf(wanted.keySet()));
        wanted.forEach((figure, revisions) -> assertEquals(
                IntStream.rangeClosed(1, revisions).boxed().toList(),
                effects.getOrDefault(figure, List.of()).stream()
                        .map(Effect::revision)
                        .toList(),
                "effects on the figure " + figure + ": each revision once, in order"));
        assertEquals(
                0,
                books.count(
                        "workforce",
                        "select count(*) from dead_letter where state = 'OPEN' and event_id = any (?::uuid[])",
                        ids),
                "open dead letters");
    }

    private Map<String, List<Effect>> effects(List<String> figures) {
        var effects = new HashMap<String, List<Effect>>();
        books.rows(
                "workforce",
                "select figure_id::text, revision, at from watch.effect where figure_id = any (?::uuid[]) order by id",
                row -> effects.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                        .add(new Effect(row.getInt(2), row.getObject(3, OffsetDateTime.class))),
                figures);
        return effects;
    }

    private void theCaseloadsAreRight(Officers officers, List<Figure> stored) {
        for (var figure : stored) {
            if (!officers.patientRegions().contains(figure.region())) {
                continue; // several sources tell of the same year there
            }
            var caseload = suite.get(
                    suite.base("workforce") + "/v1/caseloads?programme=PKH&region=" + figure.region() + "&year="
                            + figure.year(),
                    suite.token("viewer"));
            assertEquals(200, caseload.status(), caseload::toString);
            assertEquals(figure.newest(), caseload.json().path("families").asLong(), () -> "families of " + figure);
        }
        assertEquals(
                stored.stream().mapToLong(Figure::newest).sum(),
                books.count(
                        "workforce",
                        "select coalesce(sum(families), 0) from published_figure where region = any (?)",
                        officers.regions()),
                "the sum of all families, as reported and as heard");
    }

    private void measured(String fault, Officers officers, List<Told> told, Duration toCheck) {
        var slowest = officers.exchanges().stream()
                .filter(exchange -> exchange.answer() != null)
                .map(Exchange::took)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var refused = officers.exchanges().stream().filter(Exchange::refused).count();
        var silent = officers.exchanges().stream()
                .filter(exchange -> exchange.answer() == null)
                .count();
        System.out.printf(
                "[fault] %s: %d requests, %d refused, %d unanswered; %d events; longest time without a report done"
                        + " %.1f s, slowest answer %.1f s, latest effect %.1f s after its commit; checked in %.1f s%n",
                fault,
                officers.exchanges().size(),
                refused,
                silent,
                told.size(),
                seconds(officers.longestStall()),
                seconds(slowest),
                seconds(latestEffect(told)),
                seconds(toCheck));
    }

    private Duration latestEffect(List<Told> told) {
        var recorded = new HashMap<String, OffsetDateTime>();
        books.rows(
                "recipient",
                "select event_id::text, recorded_at from event_log where event_id = any (?::uuid[])",
                row -> recorded.put(row.getString(1), row.getObject(2, OffsetDateTime.class)),
                told.stream().map(Told::eventId).toList());
        var effects = effects(
                List.copyOf(new HashSet<>(told.stream().map(Told::figure).toList())));
        return told.stream()
                .map(event -> Duration.between(
                        recorded.get(event.eventId()),
                        effects.get(event.figure()).get(event.revision() - 1).at()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
