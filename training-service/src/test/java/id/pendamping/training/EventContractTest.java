package id.pendamping.training;

import static id.pendamping.training.Listener.body;
import static id.pendamping.training.Listener.header;
import static id.pendamping.training.Office.addSession;
import static id.pendamping.training.Office.as;
import static id.pendamping.training.Office.attend;
import static id.pendamping.training.Office.invite;
import static id.pendamping.training.Office.plan;
import static id.pendamping.training.Office.walk;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told fits what was promised: schema and sample in the resources of this service. */
@QuarkusTest
class EventContractTest {

    private static final String CHANGED = "id.pendamping.training.training-changed.v1";
    private static final String COMPLETED = "id.pendamping.training.participation-completed.v1";
    private static final Path SCHEMAS = Path.of("src/main/resources/META-INF/resources/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {CHANGED, COMPLETED})
    void the_sample_fits_the_schema_and_the_schema_is_served(String type) throws IOException {
        assertEquals(Set.of(), schema(type).validate(sample(type)));
        given().get("/schemas/" + type + ".schema.json").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGED, COMPLETED})
    void the_schema_refuses_what_lacks_a_field(String type) throws IOException {
        assertFalse(schema(type).validate(JSON.createObjectNode()).isEmpty());
    }

    @Test
    void every_step_of_a_training_is_told_in_order_with_its_whole_state() throws IOException {
        var id = plan("officer-52.08", "52.08", "Bimtek");
        walk("officer-52.08", id, "TENTATIVE", "SCHEDULED");
        as("officer-52.08")
                .body(Map.of("to", "POSTPONED", "reason", "Narasumber berhalangan"))
                .post("/v1/trainings/{id}/transitions", id)
                .then()
                .statusCode(200);

        try (var listener = new Listener("training.trainings")) {
            var told = listener.await(4, message -> message.key().equals(id));
            assertEquals(
                    List.of("DRAFT", "TENTATIVE", "SCHEDULED", "POSTPONED"),
                    told.stream()
                            .map(message -> json(message).get("status").asText())
                            .toList());
            for (var message : told) {
                assertPromised(CHANGED, id, message);
                assertEquals("52.08", header(message, "ce_region"));
            }
            assertEquals(
                    "Narasumber berhalangan", json(told.getLast()).get("reason").asText());
        }
    }

    @Test
    void a_draft_without_days_is_told_with_nulls() throws IOException {
        String id = as("officer-52.08")
                .body(Map.of("region", "52.08", "title", "Bimtek", "topic", "P2K2", "zone", "Asia/Makassar"))
                .post("/v1/trainings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        try (var listener = new Listener("training.trainings")) {
            assertPromised(
                    CHANGED,
                    id,
                    listener.await(1, message -> message.key().equals(id)).getFirst());
        }
    }

    @Test
    void who_completed_a_training_is_told_once_and_who_did_not_is_not() throws IOException {
        var officer = "officer-52.08";
        var workers = Workforce.facilitators("52.08", 3);
        var training = plan(officer, "52.08", "Bimtek");
        invite(officer, training, workers).statusCode(201);
        var first = addSession(officer, training, "2025-08-12T08:00:00", "2025-08-12T11:00:00", 4);
        var second = addSession(officer, training, "2025-08-13T08:00:00", "2025-08-13T11:00:00", 3);
        walk(officer, training, "TENTATIVE", "SCHEDULED", "ONGOING");
        attend(officer, training, first, workers).statusCode(200);
        attend(officer, training, second, workers.subList(0, 2)).statusCode(200);
        walk(officer, training, "COMPLETED", "CLOSED");

        try (var listener = new Listener("training.participation")) {
            var told = listener.await(
                    2, message -> json(message).get("trainingId").asText().equals(training));
            assertEquals(2, told.size());
            assertEquals(
                    Set.copyOf(workers.subList(0, 2)),
                    Set.copyOf(told.stream()
                            .map(message -> UUID.fromString(
                                    json(message).get("workerId").asText()))
                            .toList()));
            for (var message : told) {
                assertPromised(COMPLETED, json(message).get("participationId").asText(), message);
                assertEquals(7, json(message).get("lessonHours").asInt());
                assertEquals(2, json(message).get("sessionsAttended").asInt());
            }
        }
    }

    @Test
    void the_name_of_a_speaker_is_told_to_nobody() throws IOException {
        var name = "Pejabat " + UUID.randomUUID();
        var id = plan("officer-52.08", "52.08", "Bimtek");
        as("officer-52.08")
                .body(Map.of("name", name, "institution", "BPS", "role", "OPENER"))
                .post("/v1/trainings/{id}/speakers", id)
                .then()
                .statusCode(201);
        walk("officer-52.08", id, "TENTATIVE");

        try (var listener = new Listener("training.trainings")) {
            var told = listener.await(2, message -> message.key().equals(id));
            assertFalse(told.stream().anyMatch(message -> body(message).contains(name)));
        }
    }

    /** The message fits the schema, and has the fields of the sample with values of the same kind: no more, no less. */
    private static void assertPromised(String type, String subject, ConsumerRecord<String, byte[]> message)
            throws IOException {
        assertEquals(type, header(message, "ce_type"));
        assertEquals(subject, header(message, "ce_subject"));
        assertEquals("/schemas/" + type + ".schema.json", header(message, "ce_dataschema"));
        assertEquals(Set.of(), schema(type).validate(json(message)), body(message));
        assertEquals(shape(sample(type)), shape(json(message)));
    }

    private static Map<String, String> shape(JsonNode object) {
        var shape = new TreeMap<String, String>();
        object.fields()
                .forEachRemaining(
                        field -> shape.put(field.getKey(), field.getValue().isNumber() ? "number" : "text or null"));
        return shape;
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> message) {
        try {
            return JSON.readTree(message.value());
        } catch (IOException garbage) {
            throw new AssertionError(garbage);
        }
    }

    private static JsonNode sample(String type) throws IOException {
        return JSON.readTree(Files.readAllBytes(SCHEMAS.resolve(type + ".sample.json")));
    }

    private static JsonSchema schema(String type) throws IOException {
        var formats =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMAS.resolve(type + ".schema.json")), formats);
    }
}
