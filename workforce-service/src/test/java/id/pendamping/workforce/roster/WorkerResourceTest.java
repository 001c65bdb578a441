package id.pendamping.workforce.roster;

import static id.pendamping.workforce.Api.as;
import static id.pendamping.workforce.Api.assign;
import static id.pendamping.workforce.Api.assignment;
import static id.pendamping.workforce.Api.body;
import static id.pendamping.workforce.Api.newWorker;
import static id.pendamping.workforce.Api.register;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.pendamping.workforce.Bus;
import id.pendamping.workforce.Contract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkerResourceTest {

    @Inject
    Bus bus;

    @Test
    void a_person_is_shown_to_a_role_that_may_see_persons_for_a_purpose() {
        String id = register("officer-12.01", "12.01", "P-1", "1201011708900101")
                .statusCode(201)
                .body("person", nullValue())
                .extract()
                .path("id");
        as("officer-12.01").get("/v1/workers/" + id).then().statusCode(200).body("person", nullValue());
        as("viewer-12.01")
                .header("X-Purpose", "SUPERVISION")
                .get("/v1/workers/" + id)
                .then()
                .body("person", nullValue());
        as("officer-12.01")
                .header("X-Purpose", "ROSTER_ADMINISTRATION")
                .get("/v1/workers/" + id)
                .then()
                .body("person.name", equalTo("Pekerja P-1"))
                .body("person.nikLast4", equalTo("0101"))
                .body("$", not(containsString("1201011708900101")));
        as("officer-12.01")
                .header("X-Purpose", "CURIOSITY")
                .get("/v1/workers/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void a_number_is_used_once_in_an_office() {
        register("officer", "12.02", "N-1", null).statusCode(201);
        register("officer", "12.03", "N-1", null).statusCode(201);
        register("officer", "12.02", "N-1", null)
                .statusCode(409)
                .body("type", equalTo("/problems/workforce/number-taken"))
                .body("violations[0].field", equalTo("number"));
        as("viewer-12.02").get("/v1/workers?region=12.02&number=N-1").then().body("items", hasSize(1));
    }

    @Test
    void the_same_nik_in_another_office_is_refused_without_telling_where() {
        register("officer-12.04", "12.04", "S-1", "1204011708900102").statusCode(201);
        register("officer-12.05", "12.05", "S-2", "1204011708900102")
                .statusCode(409)
                .body("type", equalTo("/problems/workforce/nik-taken"))
                .body("detail", not(containsString("12.04")))
                .body("detail", not(containsString("1204011708900102")));
        as("viewer-12.05").get("/v1/workers?number=S-2").then().body("items", empty());
    }

    @Test
    void an_odd_nik_is_kept_with_a_warning_and_a_short_one_is_refused() {
        register("officer-12.06", "12.06", "W-1", "9999993113900103")
                .statusCode(201)
                .body("warnings.code", contains("REGION_NOT_KNOWN", "BIRTH_DATE_NOT_REAL"));
        register("officer-12.06", "12.06", "W-2", "120601170890")
                .statusCode(400)
                .body("type", equalTo("/problems/workforce/nik-malformed"))
                .body("violations[0].field", equalTo("nik"));
    }

    @Test
    void a_nik_where_others_read_is_refused() {
        register("officer-12.06", "12.06", "1206011708900104", null)
                .statusCode(400)
                .body("type", equalTo("/problems/workforce/person-number-refused"))
                .body("violations[0].field", equalTo("number"));
    }

    @Test
    void a_foreign_office_or_worker_does_not_exist() {
        register("officer-12.07", "12.08", "F-1", null).statusCode(404).body("violations[0].field", equalTo("office"));
        var foreign = newWorker("12.08");
        as("viewer-12.07").get("/v1/workers/" + foreign).then().statusCode(404);
        as("officer-12.07")
                .header("If-Match", "\"0\"")
                .body(body("number", "F-1", "name", "Pekerja"))
                .put("/v1/workers/" + foreign)
                .then()
                .statusCode(404);
        as("viewer-12.07").get("/v1/workers?region=12.08").then().statusCode(404);
        as("viewer-12.07").get("/v1/workers?number=F-1").then().body("items", empty());
    }

    @Test
    void an_edit_wants_the_tag_of_what_was_seen() {
        var id = newWorker("12.09");
        var change = body("number", "E-" + id.substring(0, 8), "name", "Pekerja Baru");
        as("officer-12.09").body(change).put("/v1/workers/" + id).then().statusCode(428);
        var tag = as("officer-12.09").get("/v1/workers/" + id).then().extract().header("ETag");
        as("officer-12.09")
                .header("If-Match", tag)
                .body(change)
                .put("/v1/workers/" + id)
                .then()
                .statusCode(200);
        as("officer-12.09")
                .header("If-Match", tag)
                .body(change)
                .put("/v1/workers/" + id)
                .then()
                .statusCode(412);
        var seen = as("officer-12.09")
                .header("X-Purpose", "ROSTER_ADMINISTRATION")
                .get("/v1/workers/" + id)
                .then()
                .body("person.name", equalTo("Pekerja Baru"))
                .extract()
                .header("ETag");
        as("officer-12.09")
                .header("If-Match", seen)
                .body(change)
                .put("/v1/workers/" + id)
                .then()
                .statusCode(200);
        await().until(() -> bus.told("workforce.workers", id).size() == 3);
        bus.told("workforce.workers", id).forEach(event -> {
            Contract.mustFit(event.type(), event.text());
            assertFalse(event.text().contains("Pekerja"), event.text());
        });
        assertEquals(
                "id.pendamping.workforce.worker-changed.v1",
                bus.told("workforce.workers", id).getLast().type());
    }

    @Test
    void a_person_is_found_by_a_piece_of_the_name_or_by_nik_and_why_must_be_said() {
        register("officer-12.10", "12.10", "Z-77", "1210011708900105").statusCode(201);
        var byName = body("name", "pekerja z77");
        as("officer-12.10").body(byName).post("/v1/workers/searches").then().statusCode(400);
        search("officer-12.10", byName).body("items.person.name", contains("Pekerja Z-77"));
        search("officer-12.10", body("nik", "1210011708900105")).body("items.number", contains("Z-77"));
        search("officer-12.11", body("nik", "1210011708900105")).body("items", empty());
        search("officer-12.10", body("name", "pekerja", "nik", "1210011708900105"))
                .statusCode(400)
                .body("type", equalTo("/problems/workforce/search-by-one"));
        search("officer-12.10", body()).statusCode(400);
    }

    @Test
    void a_full_nik_is_disclosed_to_the_role_for_it_alone() {
        String id = register("officer-12.12", "12.12", "U-1", "1212011708900106")
                .extract()
                .path("id");
        as("officer-12.12")
                .header("X-Purpose", "LEGAL_DUTY")
                .post("/v1/workers/" + id + "/nik-disclosures")
                .then()
                .statusCode(403);
        as("unmask-12.12").post("/v1/workers/" + id + "/nik-disclosures").then().statusCode(400);
        as("unmask-12.12")
                .header("X-Purpose", "LEGAL_DUTY")
                .post("/v1/workers/" + id + "/nik-disclosures")
                .then()
                .statusCode(200)
                .body("nik", equalTo("1212011708900106"));
        as("unmask-12.13")
                .header("X-Purpose", "LEGAL_DUTY")
                .post("/v1/workers/" + id + "/nik-disclosures")
                .then()
                .statusCode(404);
    }

    @Test
    void a_machine_looks_names_up_for_a_purpose() {
        var one = newWorker("12.14");
        var nobody = UUID.randomUUID().toString();
        var ids = body("workerIds", List.of(one, nobody));
        as("system").body(ids).post("/v1/worker-lookups").then().statusCode(400);
        as("system")
                .header("X-Purpose", "TRAINING_ADMINISTRATION")
                .body(ids)
                .post("/v1/worker-lookups")
                .then()
                .statusCode(200)
                .body("items.workerId", contains(one))
                .body("items[0].name", notNullValue())
                .body("unknown", contains(nobody));
        as("officer")
                .header("X-Purpose", "TRAINING_ADMINISTRATION")
                .body(ids)
                .post("/v1/worker-lookups")
                .then()
                .statusCode(403);
    }

    @Test
    void the_same_request_twice_registers_one_worker() {
        var worker = body("office", "12.15", "number", "I-1", "name", "Pekerja I-1");
        String first = as("officer")
                .header("Idempotency-Key", "one-worker")
                .body(worker)
                .post("/v1/workers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("officer")
                .header("Idempotency-Key", "one-worker")
                .body(worker)
                .post("/v1/workers")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void a_list_goes_on_where_the_last_page_ended() {
        var numbers = List.of("L-1", "L-2", "L-3");
        numbers.forEach(number -> register("officer", "12.16", number, null).statusCode(201));
        String next = as("viewer-12.16")
                .get("/v1/workers?limit=2")
                .then()
                .body("items.number", contains("L-1", "L-2"))
                .extract()
                .path("next");
        as("viewer-12.16")
                .queryParam("after", next)
                .get("/v1/workers?limit=2")
                .then()
                .body("items.number", contains("L-3"))
                .body("next", nullValue());
        as("viewer-12.16")
                .queryParam("after", next)
                .get("/v1/assignments?limit=2")
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_wrong_in_a_request_is_named_field_by_field() {
        as("officer")
                .body(body("office", "12.17", "number", "X Y", "colour", "red"))
                .post("/v1/workers")
                .then()
                .statusCode(400);
        as("officer")
                .header("Accept-Language", "en")
                .body(body("office", "12.17", "number", "X Y"))
                .post("/v1/workers")
                .then()
                .statusCode(400)
                .body("violations.field.sort()", contains("name", "number"));
    }

    private static io.restassured.response.ValidatableResponse search(String client, Object wanted) {
        return as(client)
                .header("X-Purpose", "ROSTER_ADMINISTRATION")
                .body(wanted)
                .post("/v1/workers/searches")
                .then();
    }

    @Test
    void the_list_of_a_caller_of_several_regions_goes_on_from_one_to_the_next() {
        register("officer", "14.03", "L-1", null).statusCode(201);
        register("officer", "14.04", "L-1", null).statusCode(201);
        register("officer", "14.05", "L-1", null).statusCode(201);
        register("officer", "14.05", "L-2", null).statusCode(201);

        assertEquals(
                List.of("14.03 L-1", "14.05 L-1", "14.05 L-2"), pages("viewer-14.05,14.03", "/v1/workers?limit=1"));
        as("viewer-14.05,14.03")
                .get("/v1/workers?limit=1&includeTotal=true")
                .then()
                .body("total", equalTo(3));
    }

    @Test
    void the_workers_of_a_cadre_stand_by_the_number_of_today_each_once() {
        String first = register("officer", "14.06", "C-1", null)
                .statusCode(201)
                .extract()
                .path("id");
        String second = register("officer", "14.06", "C-2", null)
                .statusCode(201)
                .extract()
                .path("id");
        assign("officer", assignment(first, "PSM", "14.06.01.2004")).statusCode(201);
        assign("officer", assignment(first, "PSM", "14.06.01.2002")).statusCode(201);
        assign("officer", assignment(second, "PSM", "14.06.01.2003")).statusCode(201);

        as("officer-14.06")
                .header(
                        "If-Match",
                        as("officer-14.06").get("/v1/workers/" + first).header("ETag"))
                .body(body("number", "C-3", "name", "Pekerja C-3"))
                .put("/v1/workers/" + first)
                .then()
                .statusCode(200)
                .body("assignments.workerNumber", contains("C-1", "C-1"));

        assertEquals(List.of("14.06 C-2", "14.06 C-3"), pages("viewer-14.06", "/v1/workers?cadre=PSM&limit=1"));
        as("viewer-14.06")
                .get("/v1/workers?cadre=PSM&number=C-3&includeTotal=true")
                .then()
                .body("items", hasSize(1))
                .body("total", equalTo(1));
    }

    private static List<String> pages(String client, String list) {
        var seen = new ArrayList<String>();
        for (String after = ""; after != null; ) {
            var page = as(client)
                    .get(list + (after.isEmpty() ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.add(page.getString("items[0].office") + " " + page.getString("items[0].number"));
            after = page.getString("next");
        }
        return seen;
    }
}
