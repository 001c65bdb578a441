package id.pendamping.system;

import id.pendamping.system.ListFault.Step;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A regency whose lists are read and published while something dies, one period after the other. */
final class ListsUnderFaults {

    private static final int FAMILIES = 20_000;
    private static final int FIRST_YEAR = 2001;

    private final RunningSuite suite;
    private final String programme;
    private final ListOffice office;
    private final LedgerInvariants invariants;
    private final Families families;
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
        long began = System.nanoTime();
        office.upload(list, families.table());
        upload = Duration.ofNanos(System.nanoTime() - began);
        office.submit(list);
        began = System.nanoTime();
        office.publish(list);
        publication = Duration.ofNanos(System.nanoTime() - began);
        invariants.holdFor(list, families, lines);
    }

    /** Publishes the next list while this happens, and checks all of it. */
    void publishDespite(ListFault fault) {
        var lines = families.change(round);
        var list = openNext();
        var table = families.table();
        long into;
        if (fault.step() == Step.UPLOAD) {
            into = during(fault, upload, () -> office.upload(list, table));
            office.submit(list);
            office.publish(list);
        } else {
            office.upload(list, table);
            office.submit(list);
            into = during(fault, publication, () -> office.publish(list));
        }
        invariants.holdFor(list, families, lines);
        System.out.printf(
                "[fault] %s killed %d ms into the %s of a list of %d families (usually %d ms): published once, balanced%n",
                fault.victim(),
                into,
                fault.step(),
                families.count(),
                (fault.step() == Step.UPLOAD ? upload : publication).toMillis());
    }

    private long during(ListFault fault, Duration usually, Runnable step) {
        var begins = new CountDownLatch(1);
        var done = CompletableFuture.runAsync(() -> {
            begins.countDown();
            step.run();
        });
        try {
            begins.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        long into = fault.strike(suite, usually);
        done.join();
        return into;
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
