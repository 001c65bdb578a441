package id.pendamping.recipient.reason;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExitReasonResourceTest {

    /** The fifteen of Kepmensos 73/HUK/2024, as reported. */
    private static final String[] OF_THE_DECREE = {
        "ADDRESS_NOT_FOUND",
        "PERSON_NOT_FOUND",
        "DECEASED",
        "IS_ASN_TNI_POLRI",
        "HOUSEHOLD_MEMBER_ASN_TNI_POLRI",
        "RETIREE_ASN_TNI_POLRI",
        "INCOME_FROM_STATE_BUDGET",
        "VILLAGE_OFFICIAL",
        "CERTIFIED_TEACHER",
        "HEALTH_WORKER",
        "COMPANY_OWNER_OR_OFFICER",
        "WAGE_ABOVE_MINIMUM",
        "REFUSED_ASSISTANCE",
        "LEGALLY_INELIGIBLE",
        "RECEIVES_OTHER_ASSISTANCE"
    };

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void everybody_may_read_why_families_leave() {
        anonymous()
                .queryParam("limit", 200)
                .get("/v1/exit-reasons")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("items.code", hasItems(OF_THE_DECREE))
                .body("items.code", not(hasItem("UNEXPLAINED")))
                .body(
                        "items.findAll { it.legalBasis.contains('73/HUK/2024') && !it.code.startsWith('UJI_') }.code",
                        hasSize(15))
                .body(
                        "items.findAll { it.effect.code == 'HOLD' }.code",
                        hasItems("ACCOUNT_INACTIVE", "ACCOUNT_DATA_ANOMALY", "UNCLAIMED"))
                .body("items.findAll { it.sensitive }.code", hasItems("ONLINE_GAMBLING_FLAG", "WAGE_ABOVE_MINIMUM"))
                .body("items.find { it.code == 'NO_COMPONENT_LEFT' }.programmes", equalTo(List.of("PKH")));
    }

    @Test
    void every_reason_has_its_words_in_both_languages_short_enough_for_a_phone_message() {
        List<Map<String, Map<String, String>>> items = anonymous()
                .queryParam("limit", 200)
                .get("/v1/exit-reasons")
                .then()
                .extract()
                .path("items");
        for (var item : items) {
            for (var words : List.of(item.get("indonesian"), item.get("english"))) {
                assertTrue(words.values().stream().noneMatch(String::isBlank), words::toString);
                assertTrue(
                        words.get("plainAnswer").length()
                                        + words.get("whatToDo").length()
                                <= 480,
                        words::toString);
            }
            assertTrue(!item.get("indonesian")
                    .get("plainAnswer")
                    .equals(item.get("english").get("plainAnswer")));
        }
    }

    @Test
    void a_reason_is_called_in_the_language_of_who_asks() {
        anonymous()
                .get("/v1/exit-reasons/duplicate")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", equalTo("Data ganda"))
                .body("group.name", equalTo("Data"));
        anonymous()
                .header("Accept-Language", "en")
                .get("/v1/exit-reasons/DUPLICATE")
                .then()
                .body("name", equalTo("Duplicate"))
                .body("effect.name", equalTo("Leaves the programme"))
                .body("indonesian.name", equalTo("Data ganda"));
    }

    @Test
    void an_answer_that_was_read_is_not_sent_again() {
        var tag = anonymous().get("/v1/exit-reasons/MOVED").then().extract().header("ETag");

        anonymous()
                .header("If-None-Match", tag)
                .get("/v1/exit-reasons/MOVED")
                .then()
                .statusCode(304);
    }

    @Test
    void the_list_can_be_narrowed() {
        list(Map.of("effect", "HOLD"))
                .body("items.effect.code", everyItem(equalTo("HOLD")))
                .body("items.group.code", everyItem(equalTo("PAYMENT")));
        list(Map.of("group", "GRADUATION"))
                .body("items.code", hasItems("NO_COMPONENT_LEFT", "SELF_RELIANT_GRADUATION"))
                .body("items.group.code", everyItem(equalTo("GRADUATION")));
        list(Map.of("sensitive", true)).body("items.sensitive", everyItem(is(true)));
        list(Map.of("programme", "bpnt"))
                .body("items.code", not(hasItem("NO_COMPONENT_LEFT")))
                .body("items.code", hasItem("DUPLICATE"));
        list(Map.of("programme", "pkh")).body("items.code", hasItem("NO_COMPONENT_LEFT"));
        list(Map.of("group", "GRADUATION", "programme", "BPNT")).body("items", empty());
    }

    @Test
    void the_list_can_be_read_page_by_page() {
        var first = anonymous()
                .queryParam("limit", 2)
                .queryParam("includeTotal", true)
                .queryParam("effect", "HOLD")
                .get("/v1/exit-reasons")
                .then()
                .body("items", hasSize(2))
                .body("total", equalTo(3))
                .header("Link", containsString("rel=\"next\""));
        anonymous()
                .queryParam("limit", 2)
                .queryParam("effect", "HOLD")
                .queryParam("after", first.extract().<String>path("next"))
                .get("/v1/exit-reasons")
                .then()
                .body("items.code", equalTo(List.of("UNCLAIMED")))
                .body("next", nullValue());
    }

    @Test
    void the_list_is_a_table_too() {
        var lines = anonymous()
                .accept("text/csv")
                .queryParam("effect", "HOLD")
                .get("/v1/exit-reasons")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString("exit-reasons.csv"))
                .extract()
                .asString()
                .split("\r\n");

        assertEquals(4, lines.length);
        assertTrue(lines[0].startsWith("kode,versi,kelompok,akibat,sensitif,"), lines[0]);
        assertTrue(lines[1].startsWith("ACCOUNT_DATA_ANOMALY,1,PAYMENT,HOLD,true,,"), lines[1]);
        anonymous().accept("text/html").get("/v1/exit-reasons").then().statusCode(406);
    }

    @Test
    void a_steward_adds_a_reason_once() {
        add("steward", "TAMBAH", Map.of("programmes", List.of("bpnt", "pkh")))
                .statusCode(201)
                .header("Location", equalTo("/v1/exit-reasons/TAMBAH"))
                .body("version", equalTo(1))
                .body("programmes", equalTo(List.of("PKH", "SEMBAKO")))
                .body("validFrom", nullValue());

        add("steward", "TAMBAH", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/exit-reason-exists"))
                .body("violations[0].field", equalTo("code"));
    }

    @Test
    void the_same_request_sent_twice_adds_once() {
        var request = body("SEKALI", Map.of());
        for (int i = 0; i < 2; i++) {
            as("steward")
                    .header("Idempotency-Key", "alasan-sekali")
                    .contentType(ContentType.JSON)
                    .body(request)
                    .post("/v1/exit-reasons")
                    .then()
                    .statusCode(201)
                    .body("code", equalTo("SEKALI"));
        }
    }

    @Test
    void who_is_no_steward_of_the_country_changes_nothing() {
        add("officer", "BUKAN", Map.of()).statusCode(403);
        add("steward-52.08", "BUKAN", Map.of())
                .statusCode(403)
                .body("type", equalTo("/problems/recipient/national-scope-required"));
        put("steward-52.08", "DUPLICATE", Map.of(), "*").statusCode(403);
        end("steward-52.08", "DUPLICATE", today()).statusCode(403);
        anonymous()
                .contentType(ContentType.JSON)
                .body(body("BUKAN", Map.of()))
                .post("/v1/exit-reasons")
                .then()
                .statusCode(401);
        anonymous().get("/v1/exit-reasons/BUKAN").then().statusCode(404);
    }

    @Test
    void a_version_that_nothing_was_answered_with_is_edited() {
        add("steward", "DIUBAH", Map.of()).statusCode(201);
        var tag = tag("DIUBAH");

        put("steward", "DIUBAH", Map.of(), null).statusCode(428);
        put("steward", "diubah", Map.of("source", "another"), tag)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("source", equalTo("another"));
        put("steward", "DIUBAH", Map.of("source", "a third"), tag).statusCode(412);
    }

    @Test
    void a_version_that_was_used_stays_and_the_edit_is_the_next_one() throws SQLException {
        add("steward", "TERPAKAI", Map.of()).statusCode(201);
        var before = tag("TERPAKAI");
        use("TERPAKAI", 1);

        put("steward", "TERPAKAI", Map.of("source", "new"), before).statusCode(412);
        put("steward", "TERPAKAI", Map.of("source", "new"), tag("TERPAKAI"))
                .statusCode(201)
                .header("Location", equalTo("/v1/exit-reasons/TERPAKAI?version=2"))
                .body("version", equalTo(2))
                .body("validFrom", equalTo(today().toString()))
                .body("used", is(false));

        anonymous()
                .get("/v1/exit-reasons/TERPAKAI?version=1")
                .then()
                .body("source", equalTo("test"))
                .body("validTo", equalTo(today().minusDays(1).toString()))
                .body("newestVersion", equalTo(2))
                .body("used", is(true));
        anonymous().get("/v1/exit-reasons/TERPAKAI").then().body("version", equalTo(2));
        anonymous()
                .get("/v1/exit-reasons/TERPAKAI/versions?includeTotal=true")
                .then()
                .body("items.version", equalTo(List.of(2, 1)))
                .body("total", equalTo(2));
    }

    @Test
    void of_two_who_edit_a_used_version_at_once_one_makes_the_next() throws Exception {
        add("steward", "BERSAMA", Map.of()).statusCode(201);
        use("BERSAMA", 1);
        var tag = tag("BERSAMA");

        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 4; i++) {
            var source = "at once " + i;
            answers.add(CompletableFuture.supplyAsync(() -> put("steward", "BERSAMA", Map.of("source", source), tag)
                    .extract()
                    .statusCode()));
        }
        var codes = new ArrayList<Integer>();
        for (var answer : answers) {
            codes.add(answer.get(30, TimeUnit.SECONDS));
        }
        codes.sort(null);
        assertEquals(List.of(201, 412, 412, 412), codes);
    }

    @Test
    void the_database_keeps_a_used_version_whoever_writes() throws SQLException {
        add("steward", "TETAP", Map.of()).statusCode(201);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("update exit_reason set source = 'before' where code = 'TETAP'");
            use("TETAP", 1);

            var edit = "update exit_reason set plain_answer_indonesian = 'x' where code = 'TETAP'";
            assertEquals(
                    "23514",
                    assertThrows(SQLException.class, () -> statement.execute(edit))
                            .getSQLState());
            var recode = "update exit_reason set code = 'TETAP2' where code = 'TETAP'";
            assertThrows(SQLException.class, () -> statement.execute(recode));
            var delete = "delete from exit_reason where code = 'TETAP'";
            assertThrows(SQLException.class, () -> statement.execute(delete));
            statement.execute("update exit_reason set valid_to = '2199-12-31' where code = 'TETAP'");
        }
        anonymous()
                .get("/v1/exit-reasons/TETAP")
                .then()
                .body("source", equalTo("before"))
                .body("validTo", equalTo("2199-12-31"));
    }

    @Test
    void what_is_kept_with_a_reason_makes_its_version_used() throws SQLException {
        add("steward", "DARI_TABEL", Map.of()).statusCode(201);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create table kept_with_reason (reason text, reason_version int)");
            statement.execute("call uses_exit_reasons('kept_with_reason', 'reason', 'reason_version')");
            statement.execute("insert into kept_with_reason values (null, null), ('DARI_TABEL', 1), ('DARI_TABEL', 1)");
            var unknown = "insert into kept_with_reason values ('DARI_TABEL', 2)";
            assertEquals(
                    "23503",
                    assertThrows(SQLException.class, () -> statement.execute(unknown))
                            .getSQLState());
            statement.execute("drop table kept_with_reason");
        }
        anonymous().get("/v1/exit-reasons/DARI_TABEL").then().body("used", is(true));
    }

    @Test
    void an_edit_waits_for_who_answers_with_the_version_at_the_same_moment() throws Exception {
        add("steward", "BARENG", Map.of()).statusCode(201);
        var tag = tag("BARENG");
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into exit_reason_use values ('BARENG', 1)");
            var edit = CompletableFuture.supplyAsync(() -> put("steward", "BARENG", Map.of("source", "late"), tag)
                    .extract()
                    .statusCode());
            Awaitility.await().until(this::somebodyWaits);
            connection.commit();
            assertEquals(412, edit.get(30, TimeUnit.SECONDS));
        }
        anonymous()
                .get("/v1/exit-reasons/BARENG")
                .then()
                .body("source", equalTo("test"))
                .body("version", equalTo(1));
    }

    @Test
    void a_version_can_begin_on_a_day_to_come() throws SQLException {
        add("steward", "NANTI", Map.of()).statusCode(201);
        use("NANTI", 1);
        var current = tag("NANTI");
        var day = today().plusDays(10);
        put("steward", "NANTI", Map.of("validFrom", day.toString(), "source", "planned"), current)
                .statusCode(201);

        anonymous()
                .get("/v1/exit-reasons/NANTI")
                .then()
                .body("version", equalTo(1))
                .body("newestVersion", equalTo(2))
                .body("validTo", equalTo(day.minusDays(1).toString()));
        anonymous().get("/v1/exit-reasons/NANTI?asOf=" + day).then().body("version", equalTo(2));
        list(Map.of("asOf", day.toString())).body("items.find { it.code == 'NANTI' }.version", equalTo(2));
        list(Map.of()).body("items.find { it.code == 'NANTI' }.version", equalTo(1));

        put("steward", "NANTI", Map.of(), tag("NANTI"))
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/exit-reason-planned"));
        var planned = anonymous()
                .get("/v1/exit-reasons/NANTI?version=2")
                .then()
                .extract()
                .header("ETag");
        put("steward", "NANTI", Map.of("validFrom", day.plusDays(5).toString()), planned)
                .statusCode(200)
                .body("version", equalTo(2));
        anonymous().get("/v1/exit-reasons/NANTI?asOf=" + day).then().body("version", equalTo(1));
    }

    @Test
    void a_version_does_not_reach_back_behind_what_was_answered() throws SQLException {
        add("steward", "MUNDUR", Map.of()).statusCode(201);
        use("MUNDUR", 1);
        var yesterday = today().minusDays(1).toString();

        put("steward", "MUNDUR", Map.of("validFrom", yesterday), "*")
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/exit-reason-too-early"))
                .body("violations[0].field", equalTo("validFrom"))
                .body("violations[0].reason", containsString(today().toString()))
                .body("violations[0].remedy", notNullValue());
    }

    @Test
    void a_reason_ends_and_can_be_taken_up_again() throws SQLException {
        add("steward", "BERAKHIR", Map.of()).statusCode(201);
        use("BERAKHIR", 1);

        end("steward", "BERAKHIR", today().minusDays(1))
                .statusCode(409)
                .body("violations[0].field", equalTo("lastDay"));
        end("steward", "BERAKHIR", today().plusDays(3))
                .statusCode(200)
                .body("validTo", equalTo(today().plusDays(3).toString()))
                .body("endingSource", equalTo("letter"));
        var behind = today().plusDays(4).toString();
        list(Map.of("asOf", behind)).body("items.code", not(hasItem("BERAKHIR")));
        anonymous()
                .get("/v1/exit-reasons/BERAKHIR?asOf=" + behind)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/exit-reason-not-in-force"))
                .body("violations[0].field", equalTo("asOf"));

        put("steward", "BERAKHIR", Map.of("validFrom", behind), tag("BERAKHIR")).statusCode(201);
        anonymous().get("/v1/exit-reasons/BERAKHIR?asOf=" + behind).then().body("version", equalTo(2));
    }

    @Test
    void what_cannot_be_is_refused_with_field_reason_and_remedy_in_both_languages() {
        add("steward", "unexplained", Map.of()).statusCode(400).body("violations[0].field", equalTo("code"));
        add("steward", "UNEXPLAINED", Map.of())
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/exit-reason-code-reserved"))
                .body("violations[0].field", equalTo("code"))
                .body("violations[0].reason", containsString("tanpa alasan"));
        add("steward", "SALAH", Map.of("deadline", "DAYS"))
                .statusCode(400)
                .body("violations[0].field", equalTo("deadlineDays"));
        add("steward", "SALAH", Map.of("programmes", List.of("PKH", "BPTN")))
                .statusCode(404)
                .body("violations[0].field", equalTo("programmes[1]"));
        var longer = new HashMap<>(words("test"));
        longer.put("plainAnswer", "x".repeat(241));
        longer.remove("script");
        as("steward")
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body("SALAH", Map.of("english", longer)))
                .post("/v1/exit-reasons")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("english.plainAnswer", "english.script")))
                .body("violations[0].reason", containsString("240"))
                .body("violations[0].remedy", containsString("at most 240"))
                .body("violations[1].remedy", notNullValue());
        add("steward", "SALAH", Map.of("group", "WHIM")).statusCode(400).body("violations[0].field", equalTo("group"));
        anonymous().get("/v1/exit-reasons/SALAH").then().statusCode(404);
        put("steward", "MOVED", Map.of("code", "DUPLICATE"), "*")
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/exit-reason-code-fixed"));
    }

    @Test
    void a_code_that_is_none_is_not_said_back_when_it_could_be_a_number_of_somebody() {
        anonymous()
                .header("Accept-Language", "en")
                .get("/v1/exit-reasons/BPTN")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/exit-reason-unknown"))
                .body("detail", equalTo("No exit reason has the code “BPTN”."))
                .body("violations[0].field", equalTo("code"));
        anonymous()
                .get("/v1/exit-reasons/1234567890123456")
                .then()
                .statusCode(404)
                .body("detail", not(containsString("1234567890123456")));
    }

    @Test
    void one_version_is_asked_for_by_its_number_or_by_a_day() {
        anonymous()
                .get("/v1/exit-reasons/DECEASED?version=1&asOf=2026-01-01")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/version-or-day"));
        anonymous()
                .get("/v1/exit-reasons/DECEASED?version=7")
                .then()
                .statusCode(404)
                .body("violations[0].field", equalTo("version"));
        anonymous().get("/v1/exit-reasons/DECEASED?asOf=2021-05-01").then().statusCode(200);
        anonymous()
                .get("/v1/exit-reasons/DECEASED?asOf=soon")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("asOf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group=X", "effect=X", "sensitive=perhaps", "asOf=31-12-2026", "grup=DATA", "limit=0"})
    void a_filter_that_cannot_be_read_is_named(String query) {
        anonymous()
                .get("/v1/exit-reasons?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))))
                .body("violations[0].remedy", notNullValue());
    }

    @Test
    void who_changed_a_reason_is_recorded() {
        add("steward", "TERCATAT", Map.of()).statusCode(201);
        as("auditor")
                .queryParam("itemType", "exit_reason")
                .queryParam("itemId", "TERCATAT")
                .get("/v1/recipient-audit")
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("CREATED")))
                .body("items[0].operation", containsString("ExitReasonResource.add"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    private static ValidatableResponse list(Map<String, ?> filters) {
        return anonymous()
                .queryParam("limit", 200)
                .queryParams(filters)
                .get("/v1/exit-reasons")
                .then()
                .statusCode(200)
                .body("items.size()", lessThanOrEqualTo(200));
    }

    private static ValidatableResponse add(String client, String code, Map<String, ?> different) {
        return as(client)
                .contentType(ContentType.JSON)
                .body(body(code, different))
                .post("/v1/exit-reasons")
                .then();
    }

    private static ValidatableResponse put(String client, String code, Map<String, ?> different, String ifMatch) {
        var request = as(client).contentType(ContentType.JSON).body(body(code.toUpperCase(), different));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/exit-reasons/" + code)
                .then();
    }

    private static ValidatableResponse end(String client, String code, LocalDate lastDay) {
        return as(client)
                .contentType(ContentType.JSON)
                .body(Map.of("lastDay", lastDay.toString(), "source", "letter"))
                .post("/v1/exit-reasons/" + code + "/ending")
                .then();
    }

    private static String tag(String code) {
        return anonymous().get("/v1/exit-reasons/" + code).then().extract().header("ETag");
    }

    private static Map<String, Object> body(String code, Map<String, ?> different) {
        var body = new HashMap<String, Object>(Map.of(
                "code",
                code,
                "group",
                "OTHER",
                "effect",
                "EXIT",
                "sensitive",
                false,
                "programmes",
                List.of(),
                "legalBasis",
                "test",
                "deadline",
                "NONE",
                "indonesian",
                words("uji"),
                "english",
                words("test"),
                "source",
                "test"));
        body.putAll(different);
        return body;
    }

    private static Map<String, String> words(String word) {
        return Map.of("name", word, "decidedBy", word, "plainAnswer", word, "whatToDo", word, "script", word);
    }

    private void use(String code, int version) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("insert into exit_reason_use values ('" + code + "', " + version + ")");
        }
    }

    private boolean somebodyWaits() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                // What another role waits for stands in pg_locks alone.
                var rows = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }
}
