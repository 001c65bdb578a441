package id.pendamping.platform.event;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedTest {

    private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"(\\w+)\"");

    @Inject
    Marbles marbles;

    @Inject
    Kafka kafka;

    private final String marble = UUID.randomUUID().toString();

    @Test
    void the_feed_tells_what_kafka_tells_in_the_same_order() {
        tellAndWait(marble, 120);

        var feed = new ArrayList<String>();
        var page = system().queryParam("limit", 50).get("/v1/test-feed");
        collect(page, feed);
        while (!atTheEnd(page)) {
            page = follow(page, "next");
            collect(page, feed);
        }

        assertEquals(feed.stream().sorted().toList(), feed);
        var told = kafka.all(MarbleRolled.TOPIC).stream()
                .filter(message -> Kafka.header(message, "ce_sequence") != null)
                .collect(Collectors.groupingBy(
                        org.apache.kafka.clients.consumer.ConsumerRecord::partition,
                        Collectors.mapping(message -> Kafka.header(message, "ce_sequence"), Collectors.toList())));
        told.values().forEach(partition -> {
            var first = partition.stream().distinct().toList();
            assertEquals(feed.stream().filter(first::contains).toList(), first);
        });
    }

    @Test
    void an_event_looks_like_a_cloud_event() {
        tellAndWait(marble, 1);

        system().queryParam("subject", marble)
                .get("/v1/test-feed")
                .then()
                .statusCode(200)
                .contentType("application/cloudevents-batch+json")
                .body("size()", equalTo(1))
                .body("[0].specversion", equalTo("1.0"))
                .body("[0].type", equalTo(MarbleRolled.TYPE))
                .body("[0].source", equalTo("/pendamping/platform"))
                .body("[0].subject", equalTo(marble))
                .body("[0].region", equalTo("52.08"))
                .body("[0].dataschema", equalTo("/schemas/" + MarbleRolled.TYPE + ".schema.json"))
                .body("[0].datacontenttype", equalTo("application/json"))
                .body("[0].data.marbleId", equalTo(marble))
                .body("[0].data.turn", equalTo(1));
    }

    @Test
    void an_empty_page_says_where_to_go_on() {
        tellAndWait(marble, 3);
        var page = system().queryParam("subject", marble).get("/v1/test-feed");
        var empty = follow(page, "next");
        empty.then().statusCode(200).body("", empty());

        tellAndWait(marble, 2);
        follow(empty, "next").then().body("size()", equalTo(2)).body("[0].data.turn", equalTo(1));
    }

    @Test
    void a_tail_begins_at_the_end_of_the_feed() {
        tellAndWait(marble, 3);
        var first = system().queryParam("limit", 1).get("/v1/test-feed");
        var later = UUID.randomUUID().toString();
        tellAndWait(later, 1);

        follow(first, "last").then().body("subject", equalTo(List.of(later)));
    }

    @Test
    void filters_choose_by_type_subject_and_region_and_all_inside_it() {
        marbles.tell(
                new MarbleRolled(marble, "52.08.01", 1, java.time.Instant.now(), ""),
                new MarbleRolled(marble, "52.080", 2, java.time.Instant.now(), ""),
                new MarbleRolled(marble, "17.06", 3, java.time.Instant.now(), ""));
        awaitNumbered(marble, 3);

        assertEquals(List.of(1), turns(system().queryParam("region", "52.08")));
        assertEquals(List.of(1, 2), turns(system().queryParam("region", "52")));
        assertEquals(List.of(1), turns(system().queryParam("region", "52.08.01")));
        assertEquals(List.of(), turns(system().queryParam("region", "52.08.02")));
        assertEquals(List.of(1, 2, 3), turns(system().queryParam("type", MarbleRolled.TYPE)));
        assertEquals(List.of(), turns(system().queryParam("type", "other")));
    }

    @Test
    void a_reader_sees_its_own_regions_only() {
        marbles.tell(
                new MarbleRolled(marble, "52.08.01", 1, java.time.Instant.now(), ""),
                new MarbleRolled(marble, "17.06", 2, java.time.Instant.now(), ""));
        awaitNumbered(marble, 2);

        assertEquals(List.of(1), turns(as("system-52.08")));
        assertEquals(List.of(2), turns(as("system-17")));
        assertEquals(List.of(1, 2), turns(as("system-17.06,52.08")));
        as("system-17.06")
                .queryParam("region", "52.08")
                .get("/v1/test-feed")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/platform/region-unknown"));
    }

    @Test
    void a_reserved_topic_is_for_readers_with_its_scope() {
        marbles.tell(
                new RelayTest.Told("test.reserved", marble, "52.08", java.time.Instant.now(), ""),
                new RelayTest.Told("test.counted", marble, "52.08", java.time.Instant.now(), ""));
        awaitNumbered(marble, 2);

        system().queryParam("subject", marble)
                .get("/v1/test-feed")
                .then()
                .body("data.topic", equalTo(List.of("test.counted")));
    }

    @Test
    void only_systems_with_the_scope_of_the_feed_read_it() {
        given().get("/v1/test-feed").then().statusCode(401);
        as("viewer").get("/v1/test-feed").then().statusCode(403);
        String without = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "system")
                .formParam("client_secret", "any")
                .formParam("scope", "worker-lookups")
                .post(System.getProperty("local-stack.token-url"))
                .path("access_token");
        given().auth().oauth2(without).get("/v1/test-feed").then().statusCode(403);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        refused("limit", "0", 400, "page-size");
        refused("limit", "201", 400, "page-size");
        refused("after", "elsewhere", 400, "cursor-foreign");
        refused("region", "Lombok", 400, "invalid-request");
        refused("colour", "red", 400, "unknown-parameter");
    }

    @Test
    void after_a_restore_a_reader_is_told_to_start_over() {
        tellAndWait(marble, 1);
        var page = system().get("/v1/test-feed");
        given().auth()
                .oauth2(Tokens.of("operator"))
                .post("/v1/test-operations/relay/epochs")
                .then()
                .statusCode(200);

        follow(page, "next").then().statusCode(410).body("type", equalTo("/problems/platform/feed-restarted"));
        var before = kafka.about(MarbleRolled.TOPIC, marble);
        tellAndWait(marble, 1);
        await().until(() -> kafka.about(MarbleRolled.TOPIC, marble).size() == 2);
        var after = kafka.about(MarbleRolled.TOPIC, marble);
        assertTrue(
                Kafka.header(after.getLast(), "ce_sequence").compareTo(Kafka.header(before.getFirst(), "ce_sequence"))
                        > 0);
    }

    @Test
    void the_document_of_a_service_has_the_feed_and_the_operations_that_it_inherits() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/v1/test-feed'.get.operationId", equalTo("readFeed"))
                .body("paths.'/v1/test-feed'.get.tags", equalTo(List.of("Feed")))
                .body("paths.'/v1/test-operations/relay/replays'.post.operationId", equalTo("replayEvents"))
                .body(
                        "paths.'/v1/test-operations/dead-letters/{id}/redrive'.post.operationId",
                        equalTo("redriveDeadLetters"));
    }

    private void refused(String parameter, String value, int status, String problem) {
        system().queryParam(parameter, value)
                .get("/v1/test-feed")
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/platform/" + problem))
                .body("violations[0].field", equalTo(parameter));
    }

    private List<Integer> turns(RequestSpecification reader) {
        return reader.queryParam("subject", marble)
                .get("/v1/test-feed")
                .then()
                .statusCode(200)
                .extract()
                .path("data.turn");
    }

    private void tellAndWait(String subject, int events) {
        int before = numbered(subject);
        marbles.tell(IntStream.rangeClosed(1, events)
                .mapToObj(turn -> marbles.rolled(subject, turn, ""))
                .toArray(Event[]::new));
        awaitNumbered(subject, before + events);
        await().until(() -> kafka.about(MarbleRolled.TOPIC, subject).size() >= before + events);
    }

    private void awaitNumbered(String subject, int events) {
        await().until(() -> numbered(subject) == events);
    }

    private int numbered(String subject) {
        return marbles.rows(
                        "select count(*) from event_log where subject = ? and feed_position is not null",
                        row -> row.getInt(1),
                        subject)
                .getFirst();
    }

    private static void collect(Response page, List<String> sequences) {
        page.jsonPath().<Map<String, Object>>getList("").stream()
                .filter(event -> MarbleRolled.TYPE.equals(event.get("type")))
                .forEach(event -> sequences.add((String) event.get("sequence")));
    }

    private static boolean atTheEnd(Response page) {
        return place(page, "next").equals(place(page, "last"));
    }

    private static Response follow(Response page, String relation) {
        return system().urlEncodingEnabled(false).get(place(page, relation));
    }

    private static String place(Response page, String relation) {
        return page.getHeaders().getValues("Link").stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(found -> found.group(2).equals(relation))
                .findAny()
                .orElseThrow()
                .group(1);
    }

    private static RequestSpecification system() {
        return as("system");
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }
}
