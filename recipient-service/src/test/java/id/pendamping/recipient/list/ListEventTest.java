package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListEventTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TYPES = List.of("list-published", "list-reverted", "counts-changed");

    @Test
    void samples_and_what_is_really_told_fit_the_schemas_and_have_the_same_fields() throws IOException {
        var region = "12.11";
        var villages = Regions.load().inside(RegionCode.parse(region), Level.VILLAGE);
        var one = villages.get(0).code().value();
        var two = villages.get(1).code().value();
        published("PKH", region, 2025, 1, table(row(1, one), row(2, one), row(3, two)));
        var list = published("PKH", region, 2025, 2, table(row(1, one), row(3, two)));
        revert(region, list).statusCode(200);

        await().atMost(Duration.ofSeconds(30)).until(() -> told(region).size() == 6);
        var told = told(region);
        for (var type : TYPES) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(JSON.readTree(resource(type + ".v1.schema.json")));
            var sample = JSON.readTree(resource(type + ".v1.sample.json"));
            assertEquals(Set.of(), schema.validate(sample), type);
            for (var event : told) {
                if (event.path("type").asText().contains(type)) {
                    assertEquals(Set.of(), schema.validate(event.path("data")), type);
                    assertEquals(fields(sample), fields(event.path("data")), type);
                }
            }
        }
    }

    @Test
    void how_many_payments_are_held_is_told_where_an_office_said_so() throws IOException {
        var region = "12.13";
        var village = Regions.load()
                .inside(RegionCode.parse(region), Level.VILLAGE)
                .getFirst()
                .code()
                .value();
        var families = table(row(1, village), row(2, village), row(3, village));
        published("PKH", region, 2025, 1, families);
        var nobody = read("PKH", region, 2025, 2, families);
        Holds.send("officer-" + region, nobody, "no_kk,nik,alasan\n").statusCode(200);
        publish(region, nobody).statusCode(200);
        var two = read("PKH", region, 2025, 3, families);
        Holds.send(
                        "officer-" + region,
                        two,
                        String.join(
                                "\n",
                                "no_kk,nik,alasan",
                                kk(1) + ",,ACCOUNT_INACTIVE",
                                kk(2) + ",,UNCLAIMED",
                                kk(99) + ",,UNCLAIMED",
                                ""))
                .statusCode(200);
        publish(region, two).statusCode(200);

        await().atMost(Duration.ofSeconds(30)).until(() -> told(region).size() == 6);
        var said = told(region).stream()
                .filter(event -> event.path("type").asText().contains("list-published"))
                .map(event -> event.path("data").path("paymentsHeld") + " "
                        + event.path("data").path("unusedHolds"))
                .toList();
        assertEquals(List.of("null null", "0 0", "2 1"), said);
    }

    @Test
    void sums_of_any_size_are_for_named_readers() throws IOException {
        var region = "12.14";
        var village = Regions.load()
                .inside(RegionCode.parse(region), Level.VILLAGE)
                .getFirst()
                .code()
                .value();
        published("PKH", region, 2025, 1, table(row(1, village)));
        await().atMost(Duration.ofSeconds(30)).until(() -> told(region).size() == 2);
        String unnamed = anonymous()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", "system")
                .formParam("client_secret", "any")
                .formParam("scope", "recipient-feed")
                .post(System.getProperty("local-stack.token-url"))
                .path("access_token");
        assertEquals(List.of(), told(anonymous().auth().oauth2(unnamed), region));
    }

    private static List<JsonNode> told(String region) throws IOException {
        return told(as("system"), region);
    }

    private static List<JsonNode> told(RequestSpecification reader, String region) throws IOException {
        var feed = reader.get("/v1/recipient-feed?region=" + region + "&limit=200")
                .then()
                .extract()
                .asString();
        var events = new java.util.ArrayList<JsonNode>();
        JSON.readTree(feed).forEach(events::add);
        return events;
    }

    private static Set<String> fields(JsonNode event) {
        var names = new TreeSet<String>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String resource(String name) throws IOException {
        try (var in = ListEventTest.class.getResourceAsStream(
                "/META-INF/resources/schemas/id.pendamping.recipient." + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
