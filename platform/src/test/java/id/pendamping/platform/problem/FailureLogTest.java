package id.pendamping.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailureLogTest {

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            var told = ExtLogRecord.wrap(entry);
            told.copyMdc();
            records.add(told);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        listener.setLevel(Level.INFO);
        LogContext.getLogContext().getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        LogContext.getLogContext().getLogger("").removeHandler(listener);
    }

    @Test
    void our_fault_is_logged_with_the_request_and_without_what_the_exception_quotes() {
        given().header("X-Request-Id", "my-request-7")
                .get("/v1/books/fault")
                .then()
                .statusCode(500)
                .header("X-Request-Id", "my-request-7")
                .body("type", equalTo("/problems/platform/internal-error"))
                .body("instance", equalTo("urn:pendamping:request:my-request-7"))
                .body(not(containsString("3201010101010001")));

        var told = records.stream()
                .filter(it -> it.getLevel() == org.jboss.logmanager.Level.ERROR)
                .toList();
        assertEquals(1, told.size());
        assertEquals("my-request-7", told.getFirst().getMdc("requestId"));
        assertTrue(everything().contains("BookResource.fault"), "the place in the code is missing");
        assertFalse(everything().contains("3201010101010001"));
        assertFalse(everything().contains("SECRET-READER"));
    }

    @Test
    void a_broken_rule_of_the_database_is_our_fault_and_its_row_is_in_no_log() {
        // No Bean Validation asks for pages above 0, the table does.
        given().auth()
                .oauth2(Tokens.of("officer"))
                .contentType("application/json")
                .body("""
                        {"office":"52.08","code":"Z999","title":"Secret title","reader":"SECRET-READER","colour":"RED","pages":-3}""")
                .post("/v1/books")
                .then()
                .statusCode(500)
                .body(not(containsString("SECRET-READER")));

        assertTrue(everything().contains("book_has_pages"), everything());
        assertTrue(everything().contains("23514"));
        assertFalse(everything().contains("SECRET-READER"), everything());
        assertFalse(everything().contains("Secret title"));
    }

    @Test
    void a_unique_key_leaves_no_value_in_any_log() {
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.of("officer"))
                    .contentType("application/json")
                    .body("""
                            {"office":"52.08","code":"Y998","title":"Secret title","reader":"SECRET-READER","colour":"RED","pages":3}""")
                    .post("/v1/books");
        }
        assertFalse(everything().contains("SECRET-READER"), everything());
        assertFalse(everything().contains("Y998"), everything());
    }

    @Test
    void a_request_id_that_could_be_a_number_of_a_person_is_not_taken_over() {
        for (var sent : List.of("3201010101010001", "a b", "x".repeat(65), "<script>")) {
            given().header("X-Request-Id", sent).get("/v1/books").then().header("X-Request-Id", not(sent));
        }
    }

    private String everything() {
        var text = new StringWriter();
        var writer = new PrintWriter(text);
        for (var told : records) {
            writer.println(told.getFormattedMessage());
            if (told.getThrown() != null) {
                told.getThrown().printStackTrace(writer);
            }
        }
        return text.toString();
    }
}
