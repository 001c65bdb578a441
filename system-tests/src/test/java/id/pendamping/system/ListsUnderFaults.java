package id.pendamping.system;

import id.pendamping.system.ListFault.Step;
import id.pendamping.system.ListFault.Struck;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** A regency whose lists are read and published while something dies, one period after the other. */
final class ListsUnderFaults {

    private static final int FAMILIES = 20_000;
    private static final int FIRST_YEAR = 2001;

    private final RunningSuite suite;
    private final String programme;
    private final ListOffice office;
    private final LedgerInvariants invariants;
    private final Families families;
    private final Map<String, Map<Found, Integer>> moments = new TreeMap<>();
    private int round;
    private Duration upload;
    private Duration publication;

    /** Publishes two lists in quiet: the first one of the regency, and one that shows how long the steps take. */
    ListsUnderFaults(RunningSuite suite, String programme) {
        this.suite = suite;
        this.programme = programme;
        this.office = new ListOffice(suite, Regencies.take(1).getFirst());
        this.invariants = new LedgerInvariants(suite, office, programme);
        this.families = new Families(office.region(), office.villages(40), FAMILIES);
        put("/v1/programmes/" + programme, """
            {"nameIndonesian": "Uji %1$s", "nameEnglish": "Test %1$s", "unit": "FAMILY", "legalBasis": "uji", "aliases": []}""".formatted(programme));
        publishInQuiet(Map.of("BASELINE", (long) FAMILIES));
        publishInQuiet(families.change(round));
    }

    private void publishInQuiet(Map<String, Long> lines) {
        var list = openNext();
        var sending = new Sending();
        office.upload(list, families.table(), sending);
        upload = Duration.ofNanos(sending.nanos());
        office.submit(list);
        sending = new Sending();
        office.publish(list, sending);
        publication = Duration.ofNanos(sending.nanos());
        invariants.holdFor(list, families, lines);
    }

    /** Has the next list published with nobody waiting, kills the service while it works on it, and checks all of it. */
    void publishByItselfDespiteAKill() {
        var lines = families.change(round);
        var list = openNext();
        office.upload(list, families.table(), new Sending());
        office.submit(list);
        var published = CompletableFuture.runAsync(() -> office.publishLater(list));
        var phase = office.awaitWork(list);
        var service = suite.suite().service("recipient");
        service.kill();
        service.start();
        published.join();
        invariants.holdFor(list, families, lines);
        System.out.printf(
                "[fault] SERVICE killed at %s of a publication that nobody waited for: published once, balanced%n",
                phase);
    }

    /** Publishes the next list while this happens, and checks all of it. */
    void publishDespite(ListFault fault) {
        var lines = families.change(round);
        var list = openNext();
        var table = families.table();
        boolean uploading = fault.step() == Step.UPLOAD;
        if (!uploading) {
            office.upload(list, table);
            office.submit(list);
        }
        var sending = new Sending();
        var step = CompletableFuture.runAsync(() -> {
            if (uploading) {
                office.upload(list, table, sending);
            } else {
                office.publish(list, sending);
            }
        });
        var struck = fault.strike(suite, sending, uploading ? upload : publication);
        step.join();
        if (uploading) {
            office.submit(list);
            office.publish(list);
        }
        invariants.holdFor(list, families, lines);
        var found = Found.of(sending, struck);
        moments.computeIfAbsent(fault.victim() + " in the " + fault.step(), kind -> new EnumMap<>(Found.class))
                .merge(found, 1, Integer::sum);
        System.out.printf(
                "[fault] %s killed %d ms into the %s of a list of %d families (%d ms in quiet), %s%s: published once, balanced%n",
                fault.victim(),
                struck.into(),
                fault.step(),
                families.count(),
                (uploading ? upload : publication).toMillis(),
                found,
                struck.written().isEmpty() ? "" : " (" + struck.written() + ")");
    }

    /** How many moments of each kind fell where, by victim and step. */
    Map<String, Map<Found, Integer>> moments() {
        return moments;
    }

    /** Where a moment fell, as the office and the database see it. */
    enum Found {
        BEFORE_ANYTHING_WAS_WRITTEN,
        IN_THE_MIDDLE,
        COMMITTED_BUT_NOT_ANSWERED,
        AFTER_THE_ANSWER;

        static Found of(Sending sending, Struck struck) {
            if (!sending.wasUnderWay(struck.at())) {
                return AFTER_THE_ANSWER;
            }
            // Who asks again finds it done.
            if (sending.times() == 1) {
                return COMMITTED_BUT_NOT_ANSWERED;
            }
            return struck.written().isEmpty() ? BEFORE_ANYTHING_WAS_WRITTEN : IN_THE_MIDDLE;
        }
    }

    private String openNext() {
        int year = FIRST_YEAR + round++;
        post("/v1/periods", """
            {"programme": "%s", "year": %d, "stage": 1, "firstDay": "%2$d-01-01", "lastDay": "%2$d-12-31", "source": "uji"}""".formatted(programme, year));
        return office.open(programme, year, 1);
    }

    private void put(String path, String body) {
        steward(path, request -> request.PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void post(String path, String body) {
        steward(path, request -> request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void steward(String path, java.util.function.UnaryOperator<HttpRequest.Builder> method) {
        var request = HttpRequest.newBuilder(URI.create(suite.base("recipient") + path))
                .header("Content-Type", "application/json");
        var answer = suite.send(method.apply(request), suite.token("steward"));
        if (!List.of(200, 201).contains(answer.status())) {
            throw new AssertionError(path + " answered " + answer);
        }
    }
}
