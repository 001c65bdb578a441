package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Searches what the whole build logged, told, kept and answered for the personal numbers that any test sent: none may be
 * found. So it runs last (junit-platform.properties).
 */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrivacyTest {

    /** A NIK that is well formed and nobody's: its serial number is of this test alone. */
    private static final String NIK = "1706014107859876";

    private static final String NAME = "Nama Rahasia Uji Privasi";

    private static final PersonalNumbers numbers = PersonalNumbers.ofAllTests(RunningSuite.ROOT);

    private static final RunningSuite suite = RunningSuite.withSampleData();

    @Test
    @Order(1)
    void a_worker_with_a_nik_is_registered_looked_up_and_refused_in_many_ways() {
        var number = "PRIVACY-" + System.nanoTime();
        var worker = post("/v1/workers", worker(number, NIK));
        assertEquals(201, worker.status(), worker::toString);
        assertFalse(worker.body().contains(NIK));

        // Each of these holds the number, is refused, and must not repeat it anywhere.
        assertEquals(409, post("/v1/workers", worker(number + "b", NIK)).status(), "the same NIK twice");
        assertEquals(400, post("/v1/workers", worker(number + "c", NIK + "7")).status(), "17 digits");
        assertEquals(
                400,
                post("/v1/workers", "{\"nik\": \"" + NIK + "\", \"name\": ").status(),
                "cut off");
        assertEquals(400, post("/v1/workers", "{\"ktp\": \"" + NIK + "\"}").status(), "unknown field");
        assertEquals(400, get("/v1/workers?nik=" + NIK).status(), "in an address");
        assertTrue(get("/v1/workers/" + NIK).status() >= 400, "as an id");
        var found = post("/v1/workers/searches", "{\"nik\": \"" + NIK + "\"}");
        assertEquals(200, found.status(), found::toString);
    }

    @Test
    @Order(2)
    void a_file_with_personal_numbers_is_refused_without_repeating_them() {
        var refused = suite.send(
                HttpRequest.newBuilder(URI.create(suite.base("recipient") + "/v1/figure-imports"))
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString("nik,nama,jumlah\n" + NIK + ",X,1\n")),
                suite.token("officer"));
        assertTrue(refused.status() >= 400 && refused.status() < 500, refused::toString);
    }

    /** A search that finds nothing proves nothing, unless it would find. */
    @Test
    @Order(3)
    void a_number_that_leaked_would_be_found() throws Exception {
        var made = "9952080000" + "000001";
        assertEquals(Set.of(made), numbers.in("{\"kk\":\"" + made + "\"}"));
        assertEquals(Set.of(), numbers.in("a digest: 00" + made + "ff, a share: 0." + made));
        var span = "{\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-" + made + "-01\"}";
        assertEquals(Set.of(), numbers.in(span));
        assertEquals(Set.of(made), numbers.in(span + "-" + made));
        try (var database = suite.suite().stack().postgres().connect("recipient")) {
            database.setAutoCommit(false);
            try (var statement = database.createStatement()) {
                statement.execute("create table a_text as select 'row 7: " + NIK + "' as said");
                statement.execute("create table some_json as select jsonb_build_object('kk', '" + made + "') as said");
                statement.execute("create table a_span as select '" + span + "' as said");
                statement.execute("create table some_bytes as select convert_to('kk=" + made + "', 'UTF8') as said");
            }
            assertEquals(Set.of("public.a_text", "public.some_json", "public.some_bytes"), numbers.in(database));
            database.rollback();
        }
    }

    @Test
    @Order(3)
    void no_log_of_any_module_knows_them() throws Exception {
        var services = 0;
        for (var log : files(RunningSuite.STATE.resolve("logs"), ".log")) {
            clean(log.toString(), Files.readString(log));
            services++;
        }
        assertTrue(services >= suite.services().size(), "the logs of the running services were not searched");
        for (var module : modules()) {
            for (var report : files(module.resolve("target/surefire-reports"), ".xml")) {
                clean(report.toString(), printed(report));
            }
        }
    }

    @Test
    @Order(4)
    void no_event_knows_them() {
        for (var service : suite.services()) {
            var events = suite.events(service, "");
            assertFalse(events.isEmpty(), service + " told nothing");
            events.forEach(event -> clean(service + "'s event " + event.path("id"), event.toString()));
        }
    }

    /** Neither in plain nor anywhere else: events, audit, stored answers, dead letters, the roster itself. */
    @Test
    @Order(5)
    void no_row_of_any_database_knows_them() throws Exception {
        for (var service : suite.services()) {
            try (var database = suite.suite().stack().postgres().connect(service)) {
                assertEquals(Set.of(), numbers.in(database), "rows of " + service);
            }
        }
        var visited = TestDatabases.visit((name, database) -> assertEquals(Set.of(), numbers.in(database), name));
        assertTrue(visited >= answerLogs().size(), "a module's tests had a database that was not searched");
    }

    @Test
    @Order(6)
    void no_answer_of_any_test_repeats_them() throws IOException {
        var answers = suite.answers();
        assertFalse(answers.isEmpty());
        answers.forEach(answer -> repeatsNoNumber("an answer of the suite", answer));
        for (var log : answerLogs()) {
            repeatsNoNumber(log.toString(), Files.readString(log));
        }
        if (endsAWholeBuild()) {
            assertTrue(
                    answerLogs().size() > suite.services().size(), "the answers of a module's tests were not searched");
        }
    }

    @Test
    @Order(7)
    void no_metric_knows_them() {
        for (var service : suite.services()) {
            var metrics = suite.get(suite.base(service) + "/q/metrics", null).body();
            assertTrue(metrics.contains("http_server"), service + " measures nothing");
            clean("a metric of " + service, metrics);
        }
    }

    /** A name may be answered, to those who say what for; a number is not. */
    private static void repeatsNoNumber(String what, String text) {
        assertEquals(Set.of(), numbers.in(text), what);
    }

    private static void clean(String what, String text) {
        repeatsNoNumber(what, text);
        assertFalse(text.contains(NAME), what + " holds the name");
    }

    /** What the tests of the modules were answered in this build; nothing when the system tests run alone. */
    private static List<Path> answerLogs() throws IOException {
        return modules().stream()
                .map(module -> module.resolve("target/answers.log"))
                .filter(PrivacyTest::isOfThisBuild)
                .toList();
    }

    /** Whether each service's tests ran before, and not just one or two of them. */
    private static boolean endsAWholeBuild() throws IOException {
        for (var service : suite.services()) {
            var reports = files(RunningSuite.ROOT.resolve(service + "-service/target/surefire-reports"), ".xml");
            if (reports.stream().filter(PrivacyTest::isOfThisBuild).count() < 5) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfThisBuild(Path file) {
        try {
            return Files.exists(file)
                    && Files.getLastModifiedTime(file).toInstant().isAfter(TestDatabases.startOfThisBuild());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> modules() throws IOException {
        try (var folders = Files.list(RunningSuite.ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .toList();
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** What the tests of a class printed, among it the log of the service; not their names, which hold their parameters. */
    private static String printed(Path report) throws Exception {
        var text = new StringBuilder();
        var nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeName().startsWith("system-")) {
                text.append(nodes.item(i).getTextContent());
            }
        }
        return text.toString();
    }

    private static String worker(String number, String nik) {
        return """
            {"office": "17.06", "number": "%s", "name": "%s", "nik": "%s"}\
            """.formatted(number, NAME, nik);
    }

    private static HttpAnswer post(String path, String body) {
        return suite.send(
                HttpRequest.newBuilder(URI.create(suite.base("workforce") + path))
                        .header("Content-Type", "application/json")
                        .header("X-Purpose", "ROSTER_ADMINISTRATION")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                suite.token("officer-17.06"));
    }

    private static HttpAnswer get(String path) {
        return suite.get(suite.base("workforce") + path, suite.token("officer-17.06"));
    }
}
