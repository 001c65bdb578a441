package id.pendamping.workforce.assignment;

import static id.pendamping.workforce.Api.as;
import static id.pendamping.workforce.Api.assign;
import static id.pendamping.workforce.Api.assignment;
import static id.pendamping.workforce.Api.body;
import static id.pendamping.workforce.Api.newWorker;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.pendamping.platform.access.DeclaredScope;
import id.pendamping.workforce.Bus;
import id.pendamping.workforce.Contract;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentResourceTest {

    @Inject
    Bus bus;

    @Inject
    AgroalDataSource database;

    @Test
    void a_facilitator_is_assigned_to_a_regency_and_covers_villages() {
        var worker = newWorker("11.01");
        var id = assign(
                        "officer-11.01",
                        assignment(
                                worker,
                                "PKH_FACILITATOR",
                                "11.01",
                                "coverage",
                                List.of("11.01.01.2002", "11.01.01.2001")))
                .statusCode(201)
                .header("Location", startsWith("/v1/assignments/"))
                .body("coverage", contains("11.01.01.2001", "11.01.01.2002"))
                .body("regionName", equalTo("Kabupaten Aceh Selatan"))
                .body("active", equalTo(true))
                .body("actions", contains("END"))
                .extract()
                .<String>path("id");
        as("viewer-11.01")
                .get("/v1/workers/" + worker)
                .then()
                .body("assignments.id", contains(id))
                .body("assignments[0].actions", empty());
        as("viewer-11.01")
                .get("/v1/assignments?cadre=PKH_FACILITATOR&on=2025-06-01")
                .then()
                .body("items.id", hasItem(id));
        as("viewer-11.01").get("/v1/assignments?on=2024-12-31").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void a_kecamatan_has_one_tksk_at_a_time() {
        assign("officer", assignment(newWorker("11.02"), "TKSK", "11.02.01", "to", "2025-06-30"))
                .statusCode(201);
        assign("officer", assignment(newWorker("11.02"), "TKSK", "11.02.01", "from", "2025-06-30"))
                .statusCode(409)
                .body("type", equalTo("/problems/workforce/cadre-seats-taken"))
                .body("violations[0].field", equalTo("region"))
                .body("violations[0].remedy", not(equalTo("")));
        assign("officer", assignment(newWorker("11.02"), "TKSK", "11.02.01", "from", "2025-07-01"))
                .statusCode(201);
        assign("officer", assignment(newWorker("11.02"), "TKSK", "11.02.02")).statusCode(201);
    }

    @Test
    void of_eight_callers_at_once_one_gets_the_seat() throws Exception {
        var workers = java.util.stream.Stream.generate(() -> newWorker("11.03"))
                .limit(8)
                .toList();

        var answers = atOnce(workers, worker -> assignment(worker, "TKSK", "11.03.01"));

        assertEquals(Map.of("201", 1L, "409 /problems/workforce/cadre-seats-taken", 7L), answers);
    }

    @Test
    void of_eight_who_assign_one_worker_at_once_one_does() throws Exception {
        var worker = newWorker("11.03");

        var answers = atOnce(Collections.nCopies(8, worker), same -> assignment(same, "PKH_FACILITATOR", "11.03"));

        assertEquals(Map.of("201", 1L, "409 /problems/workforce/already-assigned", 7L), answers);
    }

    @Test
    void a_worker_serves_in_a_region_once_at_a_time() {
        var worker = newWorker("11.04");
        assign("officer", assignment(worker, "PKH_FACILITATOR", "11.04.02", "to", "2025-06-30"))
                .statusCode(201);
        assign("officer", assignment(worker, "PKH_FACILITATOR", "11.04.02", "from", "2025-06-30"))
                .statusCode(409)
                .body("type", equalTo("/problems/workforce/already-assigned"))
                .body("violations[0].field", equalTo("workerId"))
                .body("violations[0].remedy", not(equalTo("")));
        assign("officer", assignment(worker, "PKH_FACILITATOR", "11.04.02", "from", "2025-07-01"))
                .statusCode(201);
    }

    @Test
    void an_assignment_that_ends_before_it_starts_is_refused_in_both_languages() {
        var wrong = assignment(newWorker("11.04"), "TKSK", "11.04.01", "to", "2024-12-31");
        assign("officer-11.04", wrong)
                .statusCode(400)
                .body("type", equalTo("/problems/workforce/ends-before-start"))
                .body("title", equalTo("Berakhir sebelum dimulai"))
                .body("violations[0].field", equalTo("to"))
                .body("violations[0].reason", containsString("2024-12-31"));
        as("officer-11.04")
                .header("Accept-Language", "en")
                .body(wrong)
                .post("/v1/assignments")
                .then()
                .body("title", equalTo("Ends before it starts"));
        as("viewer-11.04").get("/v1/assignments").then().body("items", empty());
    }

    @Test
    void coverage_must_lie_inside_and_the_level_must_fit() {
        var worker = newWorker("11.04");
        assign("officer", assignment(worker, "PKH_FACILITATOR", "11.04", "coverage", List.of("11.04.01", "11.05.01")))
                .statusCode(400)
                .body("type", equalTo("/problems/workforce/coverage-outside"))
                .body("violations[0].field", equalTo("coverage[1]"));
        assign("officer", assignment(worker, "TKSK", "11.04"))
                .statusCode(400)
                .body("type", equalTo("/problems/workforce/scope-level"))
                .body("detail", containsString("kecamatan"));
        assign("officer", assignment(worker, "PKH_FACILITATOR", "11.04", "coverage", List.of("11.04.99")))
                .statusCode(404)
                .body("violations[0].field", equalTo("coverage[0]"));
    }

    @Test
    void an_unknown_cadre_or_worker_is_named() {
        assign("officer", assignment(newWorker("11.04"), "TAGANA", "11.04.01"))
                .statusCode(404)
                .body("type", equalTo("/problems/workforce/cadre-unknown"))
                .body("violations[0].field", equalTo("cadre"));
        assign("officer", assignment(UUID.randomUUID().toString(), "TKSK", "11.04.01"))
                .statusCode(404)
                .body("type", equalTo("/problems/workforce/worker-unknown"));
    }

    @Test
    void a_foreign_region_or_worker_does_not_exist() {
        var worker = newWorker("11.05");
        assign("officer-11.06", assignment(worker, "TKSK", "11.05.01")).statusCode(404);
        assign("officer-11.06", assignment(worker, "TKSK", "11.06.01"))
                .statusCode(404)
                .body("type", equalTo("/problems/workforce/worker-unknown"));
        String id = assign("officer", assignment(worker, "TKSK", "11.05.01"))
                .statusCode(201)
                .extract()
                .path("id");
        as("viewer-11.06").get("/v1/assignments/" + id).then().statusCode(404);
        as("officer-11.06")
                .body(body("to", "2025-12-31", "reason", "RESIGNED"))
                .post("/v1/assignments/" + id + "/ending")
                .then()
                .statusCode(404);
        as("viewer-11.06").get("/v1/assignments?region=11.05").then().statusCode(404);
        as("viewer-11.06").get("/v1/assignments").then().body("items.region", everyItem(startsWith("11.06")));
    }

    @Test
    void an_assignment_ends_once_with_a_reason_of_the_list() {
        String id = assign("officer", assignment(newWorker("11.07"), "TKSK", "11.07.03", "to", "2025-12-31"))
                .extract()
                .path("id");
        end(id, "2026-01-01", "RESIGNED")
                .statusCode(409)
                .body("type", equalTo("/problems/workforce/ends-after-decree"));
        end(id, "2024-12-31", "RESIGNED").statusCode(400);
        end(id, "2025-05-31", "BORED")
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"))
                .body("violations[0].reason", containsString("BECAME_PPPK_ELSEWHERE"));
        end(id, "2025-05-31", "BECAME_PPPK_ELSEWHERE")
                .statusCode(200)
                .body("to", equalTo("2025-05-31"))
                .body("reasonLabel", equalTo("diangkat sebagai PPPK di tempat lain"))
                .body("active", equalTo(false))
                .body("actions", empty());
        end(id, "2025-05-01", "RESIGNED").statusCode(409).body("type", equalTo("/problems/workforce/assignment-ended"));
    }

    @Test
    void the_regions_it_covers_follow_it_to_its_end() {
        var coverage = List.of("11.10.01.2001", "11.10.01.2002");
        String id = assign(
                        "officer", assignment(newWorker("11.10"), "PKH_FACILITATOR", "11.10.01", "coverage", coverage))
                .statusCode(201)
                .extract()
                .path("id");
        covered("11.10.01").body("items.village.code", equalTo(coverage));

        end(id, "2025-03-31", "RESIGNED").statusCode(200);
        covered("11.10.01").body("items", empty());
    }

    @Test
    void nobody_but_the_database_writes_which_regions_are_covered() {
        mustNotBeAllowed(
                "insert into covered_region (assignment_id, region) select assignment_id, region from covered_region");
        mustNotBeAllowed("update covered_region set to_day = null");
        mustNotBeAllowed("delete from covered_region");
    }

    /** No foreign key would say so. */
    @Test
    void what_an_assignment_or_its_regions_refer_to_stays() {
        mustNotBeAllowed("delete from assignment");
        mustNotBeAllowed("delete from cadre");
    }

    private void mustNotBeAllowed(String change) {
        var refused = assertThrows(
                QuarkusTransactionException.class,
                () -> DeclaredScope.acrossRegions(
                        "test",
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            try (var connection = database.getConnection();
                                    var statement = connection.createStatement()) {
                                return statement.executeUpdate(change);
                            }
                        })));
        assertEquals("42501", ((SQLException) refused.getCause()).getSQLState());
    }

    @Test
    void its_start_and_its_end_are_told_as_the_schemas_say() {
        var worker = newWorker("11.08");
        String id = assign(
                        "officer", assignment(worker, "PKH_FACILITATOR", "11.08", "coverage", List.of("11.08.01.2001")))
                .extract()
                .path("id");
        end(id, "2025-03-31", "RESIGNED").statusCode(200);
        await().until(() -> bus.told("workforce.assignments", id).size() == 2);
        var told = bus.told("workforce.assignments", id);
        told.forEach(event -> Contract.mustFit(event.type(), event.text()));
        var started = told.getFirst();
        assertEquals("id.pendamping.workforce.assignment-started.v1", started.type());
        assertEquals("/schemas/id.pendamping.workforce.assignment-started.v1.schema.json", started.dataschema());
        assertEquals(true, started.body().getBoolean("carriesFamilies"));
        assertEquals(new JsonArray(List.of("11.08.01.2001")), started.body().getJsonArray("coverage"));
        assertEquals(
                "id.pendamping.workforce.assignment-ended.v1", told.getLast().type());
        assertEquals("2025-03-31", told.getLast().body().getString("to"));
        assertEquals("RESIGNED", told.getLast().body().getString("reason"));
    }

    @Test
    void the_samples_fit_their_schemas_and_name_every_field() {
        for (var type : List.of("assignment-started", "assignment-ended", "worker-registered", "worker-changed")) {
            var name = "id.pendamping.workforce." + type + ".v1";
            Contract.mustFit(name, Contract.sample("workforce-service", name).encode());
        }
    }

    @Test
    void a_companion_sees_its_own_assignments() {
        var own = newWorker("11.09");
        assign("officer", assignment(own, "TKSK", "11.09.04")).statusCode(201);
        assign("officer", assignment(newWorker("11.09"), "TKSK", "11.09.05")).statusCode(201);
        as("companion-" + own + "-11.09").get("/v1/assignments").then().body("items.workerId", contains(own));
        as("companion-" + own + "-11.09")
                .get("/v1/callers/me")
                .then()
                .body("worker", equalTo(own))
                .body("assignments", hasSize(1))
                .body("regions[0].name", equalTo("Kabupaten Simeulue"));
    }

    private static io.restassured.response.ValidatableResponse covered(String region) {
        return as("viewer")
                .get("/v1/coverage?covered=true&region=" + region)
                .then()
                .statusCode(200);
    }

    /** How often which answer came to those who assign these workers together. */
    private static Map<String, Long> atOnce(List<String> workers, Function<String, Map<String, Object>> assignment)
            throws Exception {
        var together = new CyclicBarrier(workers.size());
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            var calls = workers.stream()
                    .map(worker -> (Callable<String>) () -> {
                        var wanted = assignment.apply(worker);
                        together.await();
                        var answer = assign("officer-11.03", wanted).extract();
                        return answer.statusCode() == 201
                                ? "201"
                                : answer.statusCode() + " " + answer.<String>path("type");
                    })
                    .toList();
            var answers = new HashMap<String, Long>();
            for (var call : threads.invokeAll(calls)) {
                answers.merge(call.get(), 1L, Long::sum);
            }
            return answers;
        }
    }

    private static io.restassured.response.ValidatableResponse end(String id, String to, String reason) {
        return as("officer")
                .body(body("to", to, "reason", reason))
                .post("/v1/assignments/" + id + "/ending")
                .then();
    }
}
