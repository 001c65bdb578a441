package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Twenty times the load that a service can carry, one request in ten a write: it says no to what is too much, forgets nothing it
 * said yes to, and stays what it was.
 */
class OverloadTest {

    /** As many callers as a service works on at once: what it can carry. */
    private static final int ENOUGH = 40;

    private static final int TOO_MANY = 20 * ENOUGH;
    private static final int READS_AND_A_WRITE = 10;
    private static final long MEBI = 1024 * 1024;

    private static final RunningSuite suite = RunningSuite.withSampleData();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String region = Regencies.take(1).getFirst();
    private final AtomicLong asked = new AtomicLong();

    /** What one caller got: status, how long it took, and what was wrong with the form of it. */
    private record Got(int status, long millis, String wrong) {
        boolean served() {
            return status == 200 || status == 201;
        }
    }

    @Test
    void twenty_times_the_load_is_refused_politely_and_leaves_no_trace() throws Exception {
        var quiet = ask(ENOUGH, Duration.ofSeconds(4));
        long before = resident();

        var got = ask(TOO_MANY, Duration.ofSeconds(8));
        long after = resident();

        var wrong = got.stream()
                .map(Got::wrong)
                .filter(text -> text != null)
                .distinct()
                .limit(5)
                .toList();
        assertTrue(wrong.isEmpty(), wrong::toString);
        var served = millis(got, true);
        var refused = millis(got, false);
        System.out.printf(
                "20x load: %d served, p99 %d ms; %d refused, p99 %d ms; resident %d MiB before, %d MiB after%n",
                served.length, p99(served), refused.length, p99(refused), before / MEBI, after / MEBI);
        assertTrue(served.length > 0 && refused.length > 0, "some are served and some refused");
        assertTrue(p99(refused) < 2000, () -> "a refusal takes " + p99(refused) + " ms");
        assertTrue(p99(served) < 5000, () -> "an answer takes " + p99(served) + " ms");
        assertTrue(after - before < 64 * MEBI, () -> "grew by " + (after - before) / MEBI + " MiB");
        assertTrue(after < 400 * MEBI, () -> "holds " + after / MEBI + " MiB");

        for (int i = 0; i < 5; i++) {
            assertServed();
        }
        long written = Stream.concat(quiet.stream(), got.stream())
                .filter(one -> one.status() == 201)
                .count();
        long stored =
                new Books(suite).count("recipient", "select count(*) from reported_figure where region = ?", region);
        assertTrue(written > 0, "some writes are answered");
        assertTrue(stored >= written, () -> "%d writes are answered and %d are there".formatted(written, stored));
    }

    @Test
    void half_open_connections_do_not_stand_in_the_way() throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 500; i++) {
                var socket = new Socket();
                socket.connect(new InetSocketAddress("localhost", address().getPort()), 5000);
                socket.getOutputStream()
                        .write("GET /v1/figures HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
                sockets.add(socket);
            }
            for (int i = 0; i < 5; i++) {
                assertServed();
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private void assertServed() {
        var got = ask(read());
        assertEquals(200, got.status(), got::toString);
        assertTrue(got.millis() < 2000, got::toString);
    }

    /** So many callers, each asking again as soon as it has its answer. */
    private Queue<Got> ask(int callers, Duration time) throws InterruptedException {
        var got = new ConcurrentLinkedQueue<Got>();
        var over = new AtomicBoolean();
        var threads = IntStream.range(0, callers)
                .mapToObj(each -> Thread.ofVirtual().start(() -> {
                    while (!over.get()) {
                        long number = asked.incrementAndGet();
                        got.add(ask(number % READS_AND_A_WRITE == 0 ? write(number) : read()));
                    }
                }))
                .toList();
        TimeUnit.NANOSECONDS.timedJoin(threads.getFirst(), time.toNanos());
        over.set(true);
        for (var thread : threads) {
            thread.join();
        }
        return got;
    }

    private static HttpRequest.Builder read() {
        return HttpRequest.newBuilder(address());
    }

    private HttpRequest.Builder write(long number) {
        var report = new Report(region, 2001, "overload " + number, number, null);
        return HttpRequest.newBuilder(URI.create(suite.base("recipient") + "/v1/figures"))
                .header("Authorization", "Bearer " + suite.token("officer"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(report.json()));
    }

    private Got ask(HttpRequest.Builder request) {
        long begun = System.nanoTime();
        try {
            var answer =
                    http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
            return new Got(answer.statusCode(), since(begun), wrongWith(answer));
        } catch (IOException none) {
            return new Got(0, since(begun), "no answer: " + none);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String wrongWith(HttpResponse<String> answer) {
        if (answer.statusCode() == 200 || answer.statusCode() == 201) {
            return null;
        }
        if (!Set.of(429, 503).contains(answer.statusCode())) {
            return "answered " + answer.statusCode() + ": " + answer.body();
        }
        var headers = answer.headers();
        var polite = headers.firstValue("Retry-After").isPresent()
                && headers.firstValue("X-Request-Id").isPresent()
                && headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && answer.body().contains("\"type\":\"/problems/recipient/");
        return polite ? null : "refused without manners: " + headers.map() + answer.body();
    }

    private static long since(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private static long[] millis(Queue<Got> got, boolean served) {
        return got.stream()
                .filter(one -> one.served() == served)
                .mapToLong(Got::millis)
                .sorted()
                .toArray();
    }

    private static long p99(long[] sorted) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * 99L / 100)];
    }

    private static URI address() {
        return URI.create(
                suite.base("recipient") + "/v1/statistics/changes?programme=BPNT&region=52.08&from=2023&to=2024");
    }

    /** What the service's process holds of the machine's memory. */
    private static long resident() throws IOException {
        var pid = suite.suite().service("recipient").pid().orElseThrow();
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
