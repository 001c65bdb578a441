package id.pendamping.platform.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_query_without_any_condition_sees_the_callers_regions_only() {
        lay("officer-52.08", "52.08", 7);
        lay("officer-17.06", "17.06.01", 9);

        as("viewer-52.08").get("/stones").then().statusCode(200).body("findAll { it == 9 }.size()", equalTo(0));
        as("viewer-17").get("/stones").then().body("findAll { it == 7 }.size()", equalTo(0));
        as("viewer").get("/stones").then().body("size()", greaterThan(1));
    }

    @Test
    void a_region_outside_is_unknown() {
        as("viewer-52.08")
                .queryParam("region", "17.06")
                .get("/stones")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/platform/region-unknown"))
                .body("violations[0].field", equalTo("region"));
    }

    @Test
    void a_row_cannot_be_written_outside_the_scope_even_if_nobody_checked() {
        as("officer-52.08")
                .queryParam("region", "17.06")
                .queryParam("weight", 1)
                .post("/stones")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/platform/region-unknown"));
    }

    @Test
    void an_officer_may_what_a_viewer_may_and_not_the_other_way() {
        as("officer-52.08").get("/stones").then().statusCode(200);
        as("viewer-52.08").queryParam("region", "52.08").post("/stones").then().statusCode(403);
    }

    @Test
    void no_token_an_expired_one_and_a_badly_signed_one_are_refused() {
        given().get("/stones").then().statusCode(401).contentType("application/problem+json");
        as("expired-viewer").get("/stones").then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.badlySigned("viewer"))
                .get("/stones")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_token_that_was_verified_a_moment_ago_vouches_for_no_other() {
        for (int i = 0; i < 3; i++) {
            as("viewer-52.08").get("/stones").then().statusCode(200);
            given().auth()
                    .oauth2(Tokens.badlySigned("viewer-52.08"))
                    .get("/stones")
                    .then()
                    .statusCode(401);
            as("viewer-11.01")
                    .queryParam("region", "52.08")
                    .get("/stones")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void a_public_read_sees_all_and_needs_no_token() {
        lay("officer", "11.01", 3);

        given().get("/stones/public").then().statusCode(200);
        as("viewer-52.08").get("/stones/public").then().statusCode(200).body(equalTo(total()));
    }

    @Test
    void a_read_that_forgot_its_scope_fails_instead_of_finding_nothing() {
        given().get("/stones/forgotten-scope").then().statusCode(500);
    }

    @Test
    void a_read_that_forgot_its_transaction_fails_instead_of_finding_nothing() {
        as("viewer").get("/stones/forgotten-transaction").then().statusCode(500);
    }

    @Test
    void an_unscoped_query_on_a_reused_connection_finds_nothing_of_the_last_caller() throws Exception {
        lay("officer", "52.08", 5);
        var backends = new java.util.HashSet<Integer>();
        // More rounds than connections, so that backends come back.
        for (int round = 0; round < 40; round++) {
            as("viewer").get("/stones").then().statusCode(200).body("size()", greaterThan(0));
            var counted = DeclaredScope.acrossRegions(
                    "test",
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        try (var connection = dataSource.getConnection();
                                var statement = connection.createStatement()) {
                            // What a transaction looks like to which nobody told a scope.
                            statement.execute("select set_config('app.scope_from', '', true),"
                                    + " set_config('app.scope_to', '', true), set_config('app.scope_codes', '', true)");
                            try (var rows = statement.executeQuery("select count(*), pg_backend_pid() from stone")) {
                                rows.next();
                                backends.add(rows.getInt(2));
                                return rows.getLong(1);
                            }
                        }
                    }));
            assertEquals(0, counted);
        }
        assertTrue(backends.size() < 40, "no connection was used twice");
    }

    @Test
    void a_list_is_planned_for_the_caller_that_asks_and_what_else_is_asked_keeps_its_plan() {
        as("viewer").get("/stones/page-planning").then().statusCode(200).body(equalTo("force_custom_plan"));
        as("viewer").get("/stones/planning").then().statusCode(200).body(equalTo("auto"));
    }

    @Test
    void the_settings_of_a_caller_end_with_the_transaction() throws Exception {
        as("viewer").get("/stones").then().statusCode(200);
        var left = DeclaredScope.acrossRegions(
                "test",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = dataSource.getConnection();
                            var rows = connection
                                    .createStatement()
                                    .executeQuery("select current_setting('app.actor', true)")) {
                        rows.next();
                        return rows.getString(1);
                    }
                }));
        assertEquals("platform", left);
    }

    @Test
    void the_runtime_role_has_no_ddl_and_cannot_touch_the_audit_trail() {
        refused("create table pebble ()");
        refused("alter table stone disable row level security");
        refused("delete from audit_entry");
        refused("update audit_entry set actor = 'nobody'");
        refused("truncate audit_entry");
    }

    @Test
    void every_change_is_in_the_audit_trail_with_who_and_what_for() throws Exception {
        var id = lay("officer-52.08", "52.08", 4);

        assertEquals(
                List.of("CREATED officer-52.08 52.08 StoneResource.lay my-request"),
                entries("select action || ' ' || actor || ' ' || region || ' ' || operation || ' ' || request_id", id));
    }

    @Test
    void a_change_and_a_deletion_are_in_it_and_what_changes_nothing_is_not() throws Exception {
        var id = lay("officer-52.08", "52.08", 4);

        execute("update stone set weight = 5 where id = '" + id + "'");
        execute("update stone set weight = 6 where id = '" + id + "' and weight = 4");
        execute("delete from stone where id = '" + id + "'");

        assertEquals(
                List.of("CREATED officer-52.08 52.08", "CHANGED platform 52.08", "DELETED platform 52.08"),
                entries("select action || ' ' || actor || ' ' || region", id));
    }

    @Test
    void a_personal_read_needs_a_purpose_and_is_recorded_with_it() throws Exception {
        var id = lay("officer-52.08", "52.08", 4);

        as("officer-52.08").get("/stones/{id}/owner", id).then().body(equalTo("false"));
        as("viewer-52.08")
                .header("X-Purpose", "SUPERVISION")
                .get("/stones/{id}/owner", id)
                .then()
                .body(equalTo("false"));
        assertEquals(List.of("CREATED"), entries("select action", id));

        as("officer-52.08")
                .header("X-Purpose", "SUBJECT_REQUEST")
                .get("/stones/{id}/owner", id)
                .then()
                .body(equalTo("true"));
        assertEquals(
                List.of("CREATED -", "READ SUBJECT_REQUEST"),
                entries("select action || ' ' || coalesce(purpose, '-')", id));

        as("officer-52.08")
                .header("X-Purpose", "CURIOSITY")
                .get("/stones/{id}/owner", id)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/platform/purpose-unknown"));
    }

    @Test
    void an_auditor_reads_the_trail_of_the_own_regions_page_by_page() {
        var first = lay("officer-52.08", "52.08.01", 4);
        var second = lay("officer-52.08", "52.08.02", 4);
        lay("officer-17.06", "17.06", 4);

        var page = as("auditor-52.08")
                .queryParam("itemType", "stone")
                .queryParam("region", "52.08")
                .queryParam("limit", 1)
                .get("/v1/platform-audit")
                .then()
                .statusCode(200)
                .body("items[0].itemId", equalTo(second.toString()))
                .body("items[0].action", equalTo("CREATED"))
                .extract()
                .jsonPath();
        as("auditor-52.08")
                .queryParam("itemType", "stone")
                .queryParam("region", "52.08")
                .queryParam("limit", 1)
                .queryParam("after", page.getString("next"))
                .get("/v1/platform-audit")
                .then()
                .body("items[0].itemId", equalTo(first.toString()));
        as("auditor-52.08")
                .queryParam("limit", 200)
                .get("/v1/platform-audit")
                .then()
                .body("items.findAll { it.region != null && it.region.startsWith('17') }.size()", equalTo(0));
        as("auditor-52.08")
                .queryParam("region", "17.06")
                .get("/v1/platform-audit")
                .then()
                .statusCode(404);
        as("viewer").get("/v1/platform-audit").then().statusCode(403);
    }

    @Test
    void an_auditor_of_several_regions_reads_their_trails_as_one() {
        var first = lay("officer-52.08", "52.08.01", 4);
        var between = lay("officer-33.01", "33.01", 4);
        var second = lay("officer-17.06", "17.06", 4);
        var third = lay("officer-52.08", "52.08.02", 4);

        var after = (String) null;
        var seen = new java.util.ArrayList<String>();
        do {
            var request =
                    as("auditor-17.06,52.08").queryParam("itemType", "stone").queryParam("limit", 1);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/platform-audit")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.add(page.getString("items[0].itemId"));
            after = page.getString("next");
        } while (after != null && !seen.contains(first.toString()));

        assertEquals(List.of(third.toString(), second.toString(), first.toString()), seen);
        assertFalse(seen.contains(between.toString()));
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }

    private static UUID lay(String client, String region, int weight) {
        var id = as(client)
                .header("X-Request-Id", "my-request")
                .queryParam("region", region)
                .queryParam("weight", weight)
                .post("/stones")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return UUID.fromString(id.replace("\"", ""));
    }

    private static String total() {
        return given().get("/stones/public").asString();
    }

    private void refused(String sql) {
        var refusal = assertThrows(Exception.class, () -> execute(sql));
        var cause = (SQLException) refusal.getCause();
        assertEquals("42501", cause.getSQLState(), "insufficient privilege");
    }

    private void execute(String sql) throws Exception {
        DeclaredScope.acrossRegions(
                "test",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = dataSource.getConnection();
                            var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                }));
    }

    private List<String> entries(String select, UUID item) throws Exception {
        return DeclaredScope.acrossRegions(
                "test",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = dataSource.getConnection();
                            var statement = connection.prepareStatement(select
                                    + " from audit_entry where item_type = 'stone' and item_id = ? order by id")) {
                        statement.setString(1, item.toString());
                        var found = new java.util.ArrayList<String>();
                        try (var rows = statement.executeQuery()) {
                            while (rows.next()) {
                                found.add(rows.getString(1));
                            }
                        }
                        return found;
                    }
                }));
    }
}
