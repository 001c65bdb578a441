package id.pendamping.recipient.figure;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.Api.report;
import static id.pendamping.recipient.Api.send;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.pendamping.recipient.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FigureEventTest {

    private static final String TYPE = "id.pendamping.recipient.figure-reported.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "events.topic-prefix")
    String prefix;

    @Test
    void what_is_recorded_and_revised_is_told_and_what_is_unchanged_is_not() throws IOException {
        String id = report(
                        "officer",
                        Map.of("region", "73.24", "stage", 2, "referenceDate", "2022-06-30", "category", "Lansia"))
                .extract()
                .path("id");
        report("officer", Map.of("region", "73.24", "stage", 2, "referenceDate", "2022-06-30", "category", "Lansia"));
        report(
                "officer",
                Map.of(
                        "region",
                        "73.24",
                        "stage",
                        2,
                        "referenceDate",
                        "2022-06-30",
                        "category",
                        "Lansia",
                        "value",
                        3_000_000_000L));

        var told = toldAbout(List.of(id), 2);

        assertEquals(
                List.of(100L, 3_000_000_000L),
                told.stream().map(event -> body(event).get("value").asLong()).toList());
        assertEquals(
                List.of(1, 2),
                told.stream().map(event -> body(event).get("revision").asInt()).toList());
        var last = told.getLast();
        assertEquals(TYPE, header(last, "ce_type"));
        assertTrue(
                header(last, "ce_dataschema").endsWith("/schemas/" + TYPE + ".schema.json"),
                header(last, "ce_dataschema"));
        assertFits(body(last));
    }

    @Test
    void an_import_of_many_is_told_whole() {
        var table = new StringBuilder(Api.HEADER);
        IntStream.range(0, 1200)
                .forEach(i -> table.append("73.26,,,PKH,2020,,,JUMLAH_KPM,k%d,%d,KELUARGA,,s\n".formatted(i, i)));
        send("officer", table.toString()).statusCode(201).body("accepted", equalTo(1200));

        await().atMost(Duration.ofSeconds(30)).until(() -> countTold("73.26") == 1200);
    }

    @Test
    void the_feed_tells_the_same() {
        String id = report("officer", Map.of("region", "73.71")).extract().path("id");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as("system-73.71")
                        .get("/v1/recipient-feed")
                        .then()
                        .statusCode(200)
                        .body("subject", hasItem(id)));
        as("system-73.72")
                .get("/v1/recipient-feed")
                .then()
                .body("findAll { it.subject == '" + id + "' }.size()", equalTo(0));
    }

    @Test
    void the_sample_fits_the_schema_and_has_the_fields_that_are_told() throws IOException {
        var sample = JSON.readTree(resource(TYPE + ".sample.json"));
        assertFits(sample);

        String id = report("officer", Map.of("region", "73.73")).extract().path("id");
        assertEquals(fields(sample), fields(body(toldAbout(List.of(id), 1).getFirst())));
    }

    @Test
    void anybody_may_read_the_schema() {
        anonymous()
                .get("/schemas/" + TYPE + ".schema.json")
                .then()
                .statusCode(200)
                .body("title", equalTo("Figure reported"));
    }

    private List<ConsumerRecord<String, String>> toldAbout(List<String> subjects, int events) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            found.clear();
            all().stream().filter(event -> subjects.contains(event.key())).forEach(found::add);
            return found.size() >= events;
        });
        assertEquals(events, found.size());
        return found;
    }

    private int countTold(String region) {
        return (int) all().stream()
                .filter(event -> body(event).get("region").asText().equals(region))
                .count();
    }

    private List<ConsumerRecord<String, String>> all() {
        var settings = new HashMap<String, Object>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"));
        var records = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(prefix + "recipient.figures").stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    private static void assertFits(JsonNode event) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(resource(TYPE + ".schema.json")));
        assertEquals(Set.of(), schema.validate(event));
    }

    private static Set<String> fields(JsonNode event) {
        var names = new TreeSet<String>();
        StreamSupport.stream(((Iterable<String>) event::fieldNames).spliterator(), false)
                .forEach(names::add);
        return names;
    }

    private static JsonNode body(ConsumerRecord<String, String> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (var in = FigureEventTest.class.getResourceAsStream("/META-INF/resources/schemas/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
