package id.pendamping.recipient.period;

import static id.pendamping.recipient.Api.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.pendamping.recipient.list.Lists;
import id.pendamping.recipient.place.Today;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefreshDueTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "id.pendamping.recipient.refresh-due.v1";
    private static final String IN_REGENCY = "id.pendamping.recipient.refresh-due.v2";
    private static final String REGISTER = "XDUE";

    @Inject
    DueRefreshes job;

    @Inject
    Today today;

    @BeforeEach
    void a_register_of_our_own() {
        as("steward")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "nameIndonesian", "Data Uji Jatuh Tempo",
                        "nameEnglish", "Due Test Register",
                        "refreshed", "YEARLY",
                        "firstDay", "2190-01-01",
                        "legalBasis", "uji"))
                .put("/v1/refresh-calendars/" + REGISTER);
    }

    @Test
    void a_due_day_that_has_come_is_told_once_however_many_replicas_look() throws Exception {
        var refresh = refresh(2190, today.day());

        // As many replicas at the same moment, and the job of this one beside them.
        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var replica : replicas.invokeAll(Collections.nCopies(4, (Callable<Void>) () -> {
                job.tell();
                return null;
            }))) {
                replica.get();
            }
        }
        job.tell();

        // What is told afterwards stands behind whatever was told twice.
        var later = refresh(2191, today.day());
        await().atMost(Duration.ofSeconds(30)).until(() -> told(later).size() == 1);
        assertEquals(1, told(refresh).size());
        var told = told(refresh).getFirst();
        assertEquals(REGISTER, told.path("calendar").asText());
        assertEquals(today.day().toString(), told.path("dueDay").asText());
        assertEquals("2190-12-31", told.path("lastDay").asText());
    }

    @Test
    void a_day_that_has_not_come_or_that_nobody_set_is_not_told() {
        var tomorrow = refresh(2192, today.day().plusDays(1));
        var never = refresh(2193, null);
        var now = refresh(2194, today.day().minusDays(3));

        await().atMost(Duration.ofSeconds(30)).until(() -> told(now).size() == 1);
        job.tell();
        assertEquals(List.of(), told(tomorrow));
        assertEquals(List.of(), told(never));
    }

    @Test
    void an_edit_tells_it_again_only_when_it_puts_the_day_off() {
        var refresh = refresh(2195, today.day().minusDays(5));
        await().atMost(Duration.ofSeconds(30)).until(() -> told(refresh).size() == 1);

        change(refresh, 2195, today.day().minusDays(9));
        job.tell();
        change(refresh, 2195, today.day().minusDays(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> told(refresh).size() == 2);
        assertEquals(
                List.of(
                        today.day().minusDays(5).toString(),
                        today.day().minusDays(1).toString()),
                told(refresh).stream().map(due -> due.path("dueDay").asText()).toList());
    }

    @Test
    void the_sample_and_what_is_told_fit_the_schema_and_have_the_same_fields() throws IOException {
        as("steward")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "programme", "PKH",
                        "year", 2196,
                        "stage", 1,
                        "firstDay", "2196-01-01",
                        "lastDay", "2196-03-31",
                        "source", "uji"))
                .post("/v1/periods");
        var refresh = refresh(2196, today.day());
        await().atMost(Duration.ofSeconds(30)).until(() -> told(refresh).size() == 1);

        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(resource(TYPE + ".schema.json")));
        var sample = JSON.readTree(resource(TYPE + ".sample.json"));
        var told = told(refresh).getFirst();
        assertEquals(Set.of(), schema.validate(sample));
        assertEquals(Set.of(), schema.validate(told));
        assertEquals(fields(sample), fields(told));
        assertEquals(fields(sample.at("/periods/0")), fields(told.at("/periods/0")));
        assertEquals(2196, told.at("/periods/0/year").asInt());
    }

    @Test
    void each_regency_that_lacks_a_list_is_told_of_its_own() throws IOException {
        var here = "21.71";
        as("steward")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "programme", "PKH",
                        "year", 2197,
                        "stage", 1,
                        "firstDay", "2197-01-01",
                        "lastDay", "2197-03-31",
                        "source", "uji"))
                .post("/v1/periods");
        Lists.published("PKH", here, 2197, 1, Lists.table(Lists.row(1, here + ".01.1001")));
        var refresh = refresh(2197, today.day());
        await().atMost(Duration.ofSeconds(30)).until(() -> told(refresh).size() == 1);

        var told = toldTo("system-21.72", refresh);
        assertEquals(1, told.size(), "a regency is told once, and nothing of others");
        assertEquals("21.72", told.getFirst().path("region").asText());
        assertEquals(2197, told.getFirst().at("/periods/0/year").asInt());
        assertEquals(List.of(), toldTo("system-" + here, refresh), "its list is there");
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(resource(IN_REGENCY + ".schema.json")));
        var sample = JSON.readTree(resource(IN_REGENCY + ".sample.json"));
        assertEquals(Set.of(), schema.validate(sample));
        assertEquals(Set.of(), schema.validate(told.getFirst()));
        assertEquals(fields(sample), fields(told.getFirst()));
    }

    /** What this reader is told of a refresh in regencies. */
    private static List<JsonNode> toldTo(String reader, String refresh) {
        return events(as(reader).get("/v1/recipient-feed?limit=200&type=" + IN_REGENCY)).stream()
                .filter(due -> due.path("refreshId").asText().equals(refresh))
                .toList();
    }

    private static String refresh(int year, LocalDate dueDay) {
        return as("steward")
                .contentType(ContentType.JSON)
                .body(request(year, dueDay))
                .post("/v1/refresh-calendars/" + REGISTER + "/refreshes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void change(String refresh, int year, LocalDate dueDay) {
        var path = "/v1/refresh-calendars/" + REGISTER + "/refreshes/" + refresh;
        as("steward")
                .contentType(ContentType.JSON)
                .header("If-Match", as("steward").get(path).header("ETag"))
                .body(request(year, dueDay))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> request(int year, LocalDate dueDay) {
        var request = new HashMap<String, Object>(
                Map.of("firstDay", year + "-01-01", "lastDay", year + "-12-31", "legalBasis", "uji", "source", "uji"));
        request.put("dueDay", dueDay == null ? null : dueDay.toString());
        return request;
    }

    /** What the feed tells about a refresh, in order. */
    private static List<JsonNode> told(String refresh) {
        return events(as("system").get("/v1/recipient-feed?limit=200&type=" + TYPE + "&subject=" + refresh));
    }

    private static List<JsonNode> events(Response answer) {
        var feed = answer.then().statusCode(200).extract().asString();
        try {
            return StreamSupport.stream(JSON.readTree(feed).spliterator(), false)
                    .map(event -> event.path("data"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> fields(JsonNode event) {
        var names = new TreeSet<String>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String resource(String name) throws IOException {
        try (var in = RefreshDueTest.class.getResourceAsStream("/META-INF/resources/schemas/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
