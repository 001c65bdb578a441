package id.pendamping.recipient.complaint;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.nik;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComplaintTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String village(String regency, int number) {
        return Regions.load()
                .inside(RegionCode.parse(regency), Level.VILLAGE)
                .get(number)
                .code()
                .value();
    }

    private static ValidatableResponse open(String client, Map<String, ?> different) {
        var body = new HashMap<String, Object>(Map.of(
                "category",
                "INQUIRY",
                "region",
                "14.01",
                "programme",
                "PKH",
                "question",
                "Mengapa keluarga ini keluar?"));
        body.putAll(different);
        return as(client)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/complaints")
                .then();
    }

    private static ValidatableResponse step(String client, String id, String step, Map<String, ?> body) {
        return as(client)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/complaints/" + id + "/" + step)
                .then();
    }

    @Test
    void what_an_explanation_leaves_open_is_asked_answered_and_told_the_family() {
        var region = "11.10";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        published("PKH", region, 2025, 2, table(row(2, here)));
        var inquiry = as("companion-" + here)
                .contentType(ContentType.JSON)
                .header("X-Purpose", "COMPLAINT_HANDLING")
                .body(Map.of("kk", kk(1), "programme", "PKH"))
                .post("/v1/explanations")
                .then()
                .statusCode(200)
                .body("inquiry.region", equalTo(here))
                .extract()
                .<Map<String, Object>>path("inquiry");

        var opened = as("companion-" + here)
                .contentType(ContentType.JSON)
                .body(inquiry)
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body("status", equalTo("RECEIVED"))
                .body("statusLabel", equalTo("Diterima"))
                .body("family", equalTo(inquiry.get("family")))
                .body("answer", nullValue())
                .body("actions", empty())
                .extract();
        var id = opened.<String>path("id");
        assertEquals("/v1/complaints/" + id, opened.header("Location"));

        as("officer-" + region)
                .get("/v1/complaints?status=RECEIVED")
                .then()
                .body("items.id", contains(id))
                .body("items[0].actions.step", contains("ANSWER"));
        step("companion-" + here, id, "answer", Map.of("answer", "Ganda.")).statusCode(403);
        step("companion-" + here, id, "closure", Map.of())
                .statusCode(409)
                .body("type", endsWith("/complaint-step-closed"));
        step("officer-" + region, id, "answer", Map.of("answer", "Keluarga dengan NIK " + nik(1)))
                .statusCode(400)
                .body("type", endsWith("/personal-number"))
                .body(not(containsString(nik(1))));
        step("officer-" + region, id, "answer", Map.of("answer", "Keluarga tercatat ganda."))
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("answeredBy", equalTo("officer-" + region));
        step("officer-" + region, id, "answer", Map.of("answer", "Lagi.")).statusCode(409);

        as("companion-" + here)
                .queryParam(
                        "receipt", opened.<String>path("receipt").toLowerCase().replace("-", ""))
                .get("/v1/complaints")
                .then()
                .body("items.answer", contains("Keluarga tercatat ganda."))
                .body("items[0].actions.step", contains("CLOSE"));
        step("companion-" + here, id, "closure", Map.of()).statusCode(200).body("status", equalTo("CLOSED"));
        as("auditor")
                .get("/v1/recipient-audit?itemType=complaint&itemId=" + id)
                .then()
                .body("items.action", contains("CHANGED", "CHANGED", "CREATED"));
    }

    @Test
    void who_sees_another_region_finds_nothing() {
        var id = open("officer-11.11", Map.of("region", "11.11"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        as("officer-11.12").get("/v1/complaints/" + id).then().statusCode(404);
        step("officer-11.12", id, "answer", Map.of("answer", "x")).statusCode(404);
        as("officer-11.12").get("/v1/complaints").then().body("items", empty());
        as("officer-11.12").get("/v1/complaints?region=11.11").then().statusCode(404);
        as("viewer-11.11").get("/v1/complaints").then().statusCode(403);
        as("supervisor-11.11")
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .header("ETag", not(nullValue()))
                .body("actions", empty());
        open("officer-11.12", Map.of("region", "11.11")).statusCode(404).body("type", endsWith("/region-unknown"));
    }

    @Test
    void what_is_taken_in_has_its_bounds() {
        var officer = "officer-11.13";
        var region = Map.of("region", "11.13");
        refused(open("officer", Map.of("region", "11")), 400, "complaint-region-too-wide");
        refused(open(officer, with(region, "family", UUID.randomUUID())), 404, "complaint-family-unknown");
        refused(open(officer, with(region, "programme", "NONE_SUCH")), 404, "programme-unknown");
        refused(open(officer, with(region, "question", "KK 9906 0101 0000 0001?")), 400, "personal-number");
        refused(open(officer, with(region, "category", "GRUDGE")), 400, "wrong-value");
        refused(open(officer, with(region, "question", " ")), 400, "invalid-request");
        refused(
                as(officer).get("/v1/complaints?receipt=" + UUID.randomUUID()).then(),
                400,
                "complaint-receipt-malformed");
        // Sent twice, it is opened once.
        var key = UUID.randomUUID().toString();
        var ids = List.of(1, 2).stream()
                .map(time -> as(officer)
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(Map.of(
                                "category", "INQUIRY", "region", "11.13", "programme", "bpnt", "question", "Mengapa?"))
                        .post("/v1/complaints")
                        .then()
                        .statusCode(201)
                        .body("programme.code", equalTo("SEMBAKO"))
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();
        assertEquals(1, ids.size());
    }

    @Test
    void what_is_told_of_an_inquiry_fits_its_schema_and_names_nobody() throws IOException {
        var region = "11.14";
        var id = open("officer-" + region, Map.of("region", region)).extract().<String>path("id");
        step("officer-" + region, id, "answer", Map.of("answer", "Tercatat ganda."))
                .statusCode(200);

        await().atMost(Duration.ofSeconds(30)).until(() -> told(region).size() == 2);
        var told = told(region);
        for (var type : List.of("inquiry-opened", "inquiry-answered")) {
            var event = told.stream()
                    .filter(one -> one.path("type").asText().contains(type))
                    .findFirst()
                    .orElseThrow();
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(JSON.readTree(resource(type + ".v1.schema.json")));
            var sample = JSON.readTree(resource(type + ".v1.sample.json"));
            assertEquals(Set.of(), schema.validate(sample), type);
            assertEquals(Set.of(), schema.validate(event.path("data")), type);
            assertEquals(fields(sample), fields(event.path("data")), type);
        }
    }

    private static Map<String, Object> with(Map<String, ?> fields, String name, Object value) {
        var more = new HashMap<String, Object>(fields);
        more.put(name, value);
        return more;
    }

    private static void refused(ValidatableResponse answer, int status, String problem) {
        answer.statusCode(status).body("type", endsWith("/" + problem));
    }

    private static List<JsonNode> told(String region) throws IOException {
        var feed = as("system")
                .get("/v1/recipient-feed?region=" + region + "&limit=200")
                .then()
                .extract()
                .asString();
        var events = new ArrayList<JsonNode>();
        JSON.readTree(feed).forEach(events::add);
        // The region is also told when its lists are due.
        events.removeIf(event -> !event.path("type").asText().contains(".inquiry-"));
        return events;
    }

    private static Set<String> fields(JsonNode event) {
        var names = new TreeSet<String>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ComplaintTest.class.getResourceAsStream(
                "/META-INF/resources/schemas/id.pendamping.recipient." + name)) {
            return in.readAllBytes();
        }
    }
}
