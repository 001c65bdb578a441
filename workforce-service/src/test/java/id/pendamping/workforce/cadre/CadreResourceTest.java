package id.pendamping.workforce.cadre;

import static id.pendamping.workforce.Api.as;
import static id.pendamping.workforce.Api.assign;
import static id.pendamping.workforce.Api.assignment;
import static id.pendamping.workforce.Api.body;
import static id.pendamping.workforce.Api.newWorker;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.pendamping.workforce.Bus;
import id.pendamping.workforce.Contract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CadreResourceTest {

    private static final String COMPLETED = "id.pendamping.training.participation-completed.v1";

    @Inject
    Bus bus;

    @Test
    void six_cadres_are_there_with_their_basis() {
        as("viewer-52.08")
                .get("/v1/cadres")
                .then()
                .body(
                        "items.code",
                        contains("AREA_COORDINATOR", "PKH_FACILITATOR", "PSM", "REGENCY_COORDINATOR", "TKSK", "TKSM"))
                .body("items[4].maxPerRegion", equalTo(1))
                .body("items[4].basis", containsString("Permensos 28/2018"))
                .body("items[3].maxPerRegion", nullValue())
                .body("items[0].actions", hasSize(0));
        as("viewer")
                .header("Accept-Language", "en")
                .get("/v1/cadres/PSM")
                .then()
                .body("name", equalTo("Community social worker"));
        as("viewer").get("/v1/cadres/TAGANA").then().statusCode(404);
    }

    @Test
    void a_steward_of_the_whole_country_limits_a_cadre_unless_it_is_broken_already() {
        for (int i = 0; i < 2; i++) {
            assign("officer", assignment(newWorker("14.01"), "AREA_COORDINATOR", "14.01"))
                    .statusCode(201);
        }
        var tag = as("steward").get("/v1/cadres/AREA_COORDINATOR").header("ETag");
        as("steward-14.01")
                .header("If-Match", tag)
                .body(coordinators(2))
                .put("/v1/cadres/AREA_COORDINATOR")
                .then()
                .statusCode(403);
        as("steward")
                .body(coordinators(2))
                .put("/v1/cadres/AREA_COORDINATOR")
                .then()
                .statusCode(428);
        as("steward")
                .header("If-Match", tag)
                .body(coordinators(1))
                .put("/v1/cadres/AREA_COORDINATOR")
                .then()
                .statusCode(409)
                .body("violations[0].field", equalTo("maxPerRegion"));
        as("steward")
                .header("If-Match", tag)
                .body(coordinators(2))
                .put("/v1/cadres/AREA_COORDINATOR")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as("steward")
                .header("If-Match", tag)
                .body(coordinators(2))
                .put("/v1/cadres/AREA_COORDINATOR")
                .then()
                .statusCode(412);
        assign("officer", assignment(newWorker("14.01"), "AREA_COORDINATOR", "14.01"))
                .statusCode(409)
                .body("type", equalTo("/problems/workforce/cadre-seats-taken"));
    }

    @Test
    void a_cadre_may_require_a_training_before_an_assignment_starts() {
        var worker = newWorker("14.02");
        var sample = Contract.sample("training-service", COMPLETED)
                .put("participationId", UUID.randomUUID().toString())
                .put("workerId", worker)
                .put("region", "14.02");
        require(sample.getString("topic"));
        assign("officer", assignment(worker, "TKSM", "14.02.01.2001"))
                .statusCode(409)
                .body("type", equalTo("/problems/workforce/training-required"));
        bus.tell("training.participation", COMPLETED, sample.getString("participationId"), sample);
        await().until(() -> assign("officer", assignment(worker, "TKSM", "14.02.01.2001"))
                        .extract()
                        .statusCode()
                == 201);
        require(null);
    }

    private static void require(String topic) {
        var cadre = as("steward").get("/v1/cadres/TKSM");
        as("steward")
                .header("If-Match", cadre.header("ETag"))
                .body(body(
                        "indonesianName",
                        cadre.path("indonesianName"),
                        "englishName",
                        cadre.path("englishName"),
                        "level",
                        "VILLAGE",
                        "widestScope",
                        "VILLAGE",
                        "carriesFamilies",
                        false,
                        "programmes",
                        List.of(),
                        "requiredTopic",
                        topic,
                        "basis",
                        cadre.path("basis"),
                        "source",
                        cadre.path("source")))
                .put("/v1/cadres/TKSM")
                .then()
                .statusCode(200)
                .body("requiredTopic", equalTo(topic));
    }

    @Test
    void a_band_is_a_dated_row() {
        var path = "/v1/caseload-bands/PKH/2099-01-01";
        var band = body("lower", 200, "upper", 300, "source", "Naskah resmi");
        as("steward").body(band).put(path).then().statusCode(200).body("validFrom", equalTo("2099-01-01"));
        as("steward").body(band).put(path).then().statusCode(428);
        as("steward")
                .header("If-Match", "\"0\"")
                .body(body("lower", 300, "upper", 200, "source", "x"))
                .put(path)
                .then()
                .statusCode(400);
        as("viewer").get("/v1/caseload-bands").then().body("items.validFrom", contains("2018-01-01", "2099-01-01"));
    }

    private static Map<String, Object> coordinators(int most) {
        return body(
                "indonesianName",
                "Koordinator wilayah PKH",
                "englishName",
                "PKH area coordinator",
                "level",
                "REGENCY",
                "widestScope",
                "PROVINCE",
                "maxPerRegion",
                most,
                "carriesFamilies",
                false,
                "programmes",
                List.of("PKH"),
                "basis",
                "SK",
                "source",
                "uji");
    }
}
