package id.pendamping.recipient;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.Api.report;
import static id.pendamping.recipient.Api.send;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personal numbers that were sent where none belong leave no trace: not in an answer, not in the log, not in a row. */
@QuarkusTest
class NumberSilenceTest {

    private static final String NUMBER = "7301234567890123";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private final List<String> logged = new CopyOnWriteArrayList<>();

    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry instanceof ExtLogRecord ext ? ext.getFormattedMessage() : entry.getMessage());
            for (Throwable thrown = entry.getThrown(); thrown != null; thrown = thrown.getCause()) {
                logged.add(String.valueOf(thrown.getMessage()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(ear);
    }

    @Test
    void a_number_that_was_sent_is_nowhere_afterwards() throws SQLException {
        var answers = List.of(
                send("officer", Api.HEADER + "73.01," + NUMBER + ",KABUPATEN,PKH,2020,,,JUMLAH_KPM,,5,KELUARGA,,s\n"),
                send("officer", Api.HEADER + "73.01,,KABUPATEN,PKH,2020,,,JUMLAH_KPM,," + NUMBER + ",KELUARGA,,s\n"),
                send("officer", "nik,jumlah\n" + NUMBER + ",5\n"),
                send("officer", "\"" + NUMBER + ",5\n"),
                report("officer", Map.of("region", "73.01", "source", "NIK " + NUMBER)),
                report("officer", Map.of("region", "73.01", "category", NUMBER)),
                report("officer", Map.of("region", "73.01", "value", Long.parseLong(NUMBER))),
                as("officer")
                        .contentType("text/csv")
                        .header("Idempotency-Key", "diam")
                        .body("x,y\n" + NUMBER + ",1\n")
                        .post("/v1/figure-imports")
                        .then());

        for (var answer : answers) {
            answer.statusCode(400);
            assertFalse(
                    answer.extract().asString().contains(NUMBER),
                    () -> answer.extract().asString());
        }
        assertTrue(logged.stream().noneMatch(line -> line != null && line.contains(NUMBER)), logged::toString);
        for (var table : List.of("reported_figure", "figure_import", "figure_import_row", "event_log", "audit_entry")) {
            assertFalse(isIn(table), table);
        }
    }

    @Test
    void a_list_leaves_no_number_either() throws SQLException {
        var list = as("officer-73.02")
                .contentType("application/json")
                .body(Map.of("programme", "PKH", "region", "73.02", "year", 2025, "stage", 4))
                .post("/v1/recipient-lists")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var answers = List.of(
                as("officer-73.02")
                        .contentType("text/csv")
                        .header("If-Match", "*")
                        .body("kk,nik,kode_desa,nama\n" + NUMBER + ',' + NUMBER + ",73.02.01.1001,Nama\n" + NUMBER
                                + ",x," + NUMBER + ",Nama\n")
                        .put("/v1/recipient-lists/" + list + "/content")
                        .then()
                        .statusCode(200),
                as("officer-73.02")
                        .get("/v1/recipient-lists/" + list + "/rejected-rows")
                        .then()
                        .statusCode(200),
                as("officer-73.02")
                        .contentType("text/csv")
                        .header("If-Match", "*")
                        .body("kk,nik,alasan\n" + NUMBER + ",,UNCLAIMED\n" + NUMBER + ",," + NUMBER + "\n," + NUMBER
                                + ",DECEASED\n")
                        .put("/v1/recipient-lists/" + list + "/payment-holds")
                        .then()
                        .statusCode(200),
                as("officer-73.02")
                        .get("/v1/recipient-lists/" + list + "/payment-holds")
                        .then()
                        .statusCode(200),
                as("officer-73.02")
                        .get("/v1/recipient-lists/" + list + "/changes")
                        .then()
                        .statusCode(200),
                as("officer-73.02")
                        .contentType("text/csv")
                        .header("If-Match", "*")
                        .body(NUMBER + ",nik,kode_desa\n1,2,3\n")
                        .put("/v1/recipient-lists/" + list + "/content")
                        .then()
                        .statusCode(400));

        for (var answer : answers) {
            assertFalse(
                    answer.extract().asString().contains(NUMBER),
                    () -> answer.extract().asString());
        }
        assertTrue(logged.stream().noneMatch(line -> line != null && line.contains(NUMBER)), logged::toString);
        for (var table : List.of(
                "recipient_list",
                "list_upload",
                "staged_row",
                "staged_village",
                "list_change",
                "list_comparison",
                "list_hold_file",
                "list_hold",
                "event_log",
                "audit_entry")) {
            assertFalse(isIn(table), table);
        }
    }

    @Test
    void neither_an_explanation_nor_an_inquiry_leaves_one() throws SQLException {
        var asked = Map.of("kk", NUMBER, "programme", "PKH", "region", "73.03");
        var answers = List.of(
                as("companion-73.03")
                        .contentType("application/json")
                        .header("X-Purpose", "COMPLAINT_HANDLING")
                        .body(asked)
                        .post("/v1/explanations")
                        .then()
                        .statusCode(200),
                as("companion-73.03")
                        .contentType("application/json")
                        .body(asked)
                        .post("/v1/explanations")
                        .then()
                        .statusCode(400),
                as("companion-73.03")
                        .contentType("application/json")
                        .header("X-Purpose", "COMPLAINT_HANDLING")
                        .body(Map.of("kk", NUMBER, "nik", NUMBER, "programme", NUMBER, "region", "73.03"))
                        .post("/v1/explanations")
                        .then()
                        .statusCode(400),
                as("companion-73.03")
                        .contentType("application/json")
                        .body(Map.of(
                                "category",
                                "INQUIRY",
                                "region",
                                "73.03",
                                "programme",
                                "PKH",
                                "question",
                                "KK " + NUMBER))
                        .post("/v1/complaints")
                        .then()
                        .statusCode(400));

        for (var answer : answers) {
            assertFalse(
                    answer.extract().asString().contains(NUMBER),
                    () -> answer.extract().asString());
        }
        assertTrue(logged.stream().noneMatch(line -> line != null && line.contains(NUMBER)), logged::toString);
        for (var table : List.of("complaint", "companion_assignment", "companion_area", "event_log", "audit_entry")) {
            assertFalse(isIn(table), table);
        }
    }

    @Test
    void a_number_in_an_address_is_not_said_back() {
        for (var address : List.of(
                "/v1/programmes/" + NUMBER,
                "/v1/programmes?" + NUMBER + "=x",
                "/v1/refresh-calendars/" + NUMBER,
                "/v1/reported-figures/" + NUMBER,
                "/v1/statistics/counts?region=73&programme=" + NUMBER,
                "/v1/statistics/counts?region=73&programme=PKH&period=" + NUMBER)) {
            var answer = as("officer-73.01").get(address).then().extract();

            assertTrue(
                    answer.statusCode() == 400 || answer.statusCode() == 404,
                    () -> address + " " + answer.statusLine());
            assertFalse(answer.asString().contains(NUMBER), () -> address + " " + answer.asString());
        }
        assertTrue(logged.stream().noneMatch(line -> line != null && line.contains(NUMBER)), logged::toString);
    }

    private boolean isIn(String table) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.scope_from', ' ', true), set_config('app.scope_to', '~', true),"
                    + " set_config('app.scope_codes', '{\"\"}', true)");
            try (var rows = statement.executeQuery(
                    "select count(*) from " + table + " t where t::text like '%" + NUMBER + "%'")) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        }
    }
}
