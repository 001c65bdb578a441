package id.pendamping.system;

import id.pendamping.localstack.Until;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Officers who report figures without pause while something breaks, and the record of what each was answered.
 *
 * <p>The patient ones revise the figures of a regency of their own, one report after the other, and repeat each under its
 * Idempotency-Key until it is answered. The hasty one reports new figures, once each. A reader reads what they report.
 */
final class Officers implements AutoCloseable {

    /** How long after the fault a patient officer may still be without an answer. */
    static final Duration HEALED = Duration.ofSeconds(90);

    private static final int PATIENT = 3;
    private static final Duration PAUSE = Duration.ofMillis(30);
    private static final Duration CLIENT_GIVES_UP = Duration.ofSeconds(13);

    private static final AtomicLong VALUES = new AtomicLong(1_000);

    /** How a request may end without an answer. */
    enum Silence {
        NEVER,
        /** The service dies: connections break, or cannot be made. */
        BROKEN_CONNECTION,
        /** The service stands still: nothing comes, for as long as it does. */
        ANY
    }

    private final RunningSuite suite;
    private final Books books;
    private final Supplier<String> recipient;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<String> regions = Regencies.take(PATIENT + 1);
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final Map<Report, Boolean> answered = new ConcurrentHashMap<>();
    private final Queue<Report> attempted = new ConcurrentLinkedQueue<>();
    private volatile Silence allowed = Silence.NEVER;
    private volatile long overAt = Long.MAX_VALUE;

    private Officers(RunningSuite suite, Supplier<String> recipient) {
        this.suite = suite;
        this.books = new Books(suite);
        this.recipient = recipient;
    }

    /** Sets them to work. */
    static Officers of(RunningSuite suite) {
        return reportingTo(suite, () -> suite.base("recipient"));
    }

    /** Sets them to work at an address of recipient-service, which may change. */
    static Officers reportingTo(RunningSuite suite, Supplier<String> recipient) {
        var officers = new Officers(suite, recipient);
        suite.token("officer"); // fetched now: the issuer is not what they are about
        for (var region : officers.patientRegions()) {
            officers.begin("patient-" + region, () -> officers.patient(region));
        }
        officers.begin("hasty", () -> officers.hasty(officers.regions.getLast()));
        officers.begin("reader", officers::read);
        officers.awaitReports(5);
        return officers;
    }

    private void begin(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(work));
    }

    /** From now on. */
    Officers mayMeet(Silence silence) {
        allowed = silence;
        return this;
    }

    /** Returns when this many more reports were answered. */
    void awaitReports(int count) {
        int enough = answered.size() + count;
        Until.holds(count + " more reports are answered", HEALED, () -> answered.size() >= enough);
    }

    /** Returns when this much time has passed, where the fault is that long. */
    void awaitTime(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Until.holds(time + " have passed", time.plus(HEALED), () -> System.nanoTime() > end);
    }

    /**
     * Returns when this many reports that were made after the call have reached workforce-service.
     *
     * @return the seconds until the first of them had
     */
    double awaitEffects(int count) {
        long began = System.nanoTime();
        int newest = attempted.size();
        Until.holds("a new report takes effect", HEALED, () -> heard(newest) > 0);
        double seconds = (System.nanoTime() - began) / 1e9;
        Until.holds(count + " new reports take effect", HEALED, () -> heard(newest) >= count);
        return seconds;
    }

    /** How many of the reports from this one on workforce-service has heard of. */
    private long heard(int from) {
        var values = attempted.stream()
                .skip(from)
                .map(report -> String.valueOf(report.value()))
                .toList();
        return books.count(
                "workforce",
                "select count(*) from published_figure where region = any (?) and families = any (?::bigint[])",
                regions,
                values);
    }

    /** How many events the relay has not brought to Kafka yet. */
    long waiting() {
        return books.count("recipient", """
            select (select count(*) from event_log where feed_position is null) + numbers.position - sends.position
            from event_relay numbers, event_relay sends where numbers.loop = 'NUMBER' and sends.loop = 'SEND'\
            """);
    }

    /** Returns when this many more requests were refused or not answered. */
    void awaitRefusals(int count) {
        long enough = refusals() + count;
        Until.holds(count + " more reports are refused", Duration.ofSeconds(30), () -> refusals() >= enough);
    }

    private long refusals() {
        return exchanges.stream().filter(exchange -> !exchange.done()).count();
    }

    /** Ends the work when every patient officer has got the answer to the last report. */
    @Override
    public void close() {
        overAt = Math.min(overAt, System.nanoTime());
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    List<String> regions() {
        return regions;
    }

    List<String> patientRegions() {
        return regions.subList(0, PATIENT);
    }

    Collection<Exchange> exchanges() {
        return exchanges;
    }

    Collection<Report> attempted() {
        return attempted;
    }

    boolean answered(Report report) {
        return answered.containsKey(report);
    }

    /** The longest time in which nobody got a report done. */
    Duration longestStall() {
        long last = exchanges.isEmpty() ? 0 : exchanges.peek().beganAt();
        long longest = 0;
        var done = exchanges.stream()
                .filter(exchange -> exchange.request().startsWith("POST") && exchange.done())
                .mapToLong(Exchange::endedAt)
                .sorted()
                .toArray();
        for (var at : done) {
            longest = Math.max(longest, at - last);
            last = at;
        }
        return Duration.ofNanos(longest);
    }

    private void patient(String region) {
        for (int turn = 0; !over(); turn++) {
            var report = new Report(region, 2000 + turn % 25, "patient", VALUES.incrementAndGet(), UUID.randomUUID());
            attempted.add(report);
            while (!report(report)) {
                if (System.nanoTime() - overAt > HEALED.toNanos()) {
                    return;
                }
                pause();
            }
            pause();
        }
    }

    private void hasty(String region) {
        for (int turn = 0; !over(); turn++) {
            var report = new Report(region, 2000 + turn % 25, "hasty " + turn, VALUES.incrementAndGet(), null);
            attempted.add(report);
            report(report);
            pause();
        }
    }

    private void read() {
        while (!over()) {
            readOnce();
            send(
                    "GET caseload",
                    HttpRequest.newBuilder(URI.create(
                            suite.base("workforce") + "/v1/caseloads?programme=PKH&region=" + regions.getFirst())));
            pause();
            pause();
        }
    }

    /** One request more, of a reader. */
    Exchange readOnce() {
        return send(
                "GET figures",
                HttpRequest.newBuilder(
                        URI.create(recipient.get() + "/v1/figures?limit=10&region=" + regions.getFirst())));
    }

    private boolean report(Report report) {
        var request = HttpRequest.newBuilder(URI.create(recipient.get() + "/v1/figures"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(report.json()));
        if (report.key() != null) {
            request.header("Idempotency-Key", report.key().toString());
        }
        boolean done = send("POST figure", request).done();
        if (done) {
            answered.put(report, true);
        }
        return done;
    }

    private Exchange send(String what, HttpRequest.Builder request) {
        var before = allowed;
        long began = System.nanoTime();
        HttpAnswer answer = null;
        IOException failure = null;
        try {
            var response = http.send(
                    request.header("Authorization", "Bearer " + suite.token("officer"))
                            .timeout(CLIENT_GIVES_UP)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            answer = new HttpAnswer(response.statusCode(), response.headers(), response.body());
        } catch (IOException none) {
            failure = none;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        var silence = allowed.compareTo(before) > 0 ? allowed : before;
        var exchange = new Exchange(
                what,
                began,
                System.nanoTime(),
                answer,
                failure == null ? null : failure.toString(),
                isExcused(silence, failure));
        exchanges.add(exchange);
        return exchange;
    }

    private static boolean isExcused(Silence silence, IOException failure) {
        return switch (silence) {
            case NEVER -> false;
            case BROKEN_CONNECTION ->
                failure != null
                        && (!(failure instanceof java.net.http.HttpTimeoutException)
                                || failure instanceof java.net.http.HttpConnectTimeoutException);
            case ANY -> true;
        };
    }

    private boolean over() {
        return System.nanoTime() >= overAt;
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
