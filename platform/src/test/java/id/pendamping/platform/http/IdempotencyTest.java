package id.pendamping.platform.http;

import static id.pendamping.platform.http.Books.as;
import static id.pendamping.platform.http.Books.json;
import static id.pendamping.platform.http.Books.written;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.access.DeclaredScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    @Inject
    AgroalDataSource database;

    @Inject
    StoredAnswers answers;

    private final String key = UUID.randomUUID().toString();
    private final String code = Books.code();

    @AfterEach
    void release() {
        BookResource.held = null;
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_is_done_once() {
        var first = create("officer", key, Map.of("code", code));
        var second = create("officer", key, Map.of("code", code));

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", "true").contentType("application/json");
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.header("Content-Language"), second.header("Content-Language"));
    }

    @Test
    void another_body_another_purpose_and_other_regions_under_the_same_key_are_refused() {
        create("officer", key, Map.of("code", code));

        create("officer", key, Map.of("code", code, "pages", 13))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/platform/idempotency-key-reused"))
                .body("violations[0].field", equalTo("Idempotency-Key"));
        as("officer")
                .header("Idempotency-Key", key)
                .header("X-Purpose", "SUPERVISION")
                .contentType("application/json")
                .body(json(written(Map.of("code", code))))
                .post("/v1/books")
                .then()
                .statusCode(422);
    }

    @Test
    void the_key_of_one_caller_means_nothing_to_another() {
        create("officer", key, Map.of("code", code)).then().statusCode(201);

        create("officer-52.08", key, Map.of("code", code))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/platform/duplicate"));
        create("officer-52.08", key, Map.of("code", Books.code())).then().statusCode(201);
    }

    @Test
    void a_refused_request_leaves_the_key_free() {
        create("officer", key, Map.of("code", code, "title", "a b c d e f"))
                .then()
                .statusCode(422);
        create("officer", key, Map.of("code", code, "title", " ")).then().statusCode(400);
        create("officer", key, Map.of("code", code)).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void without_a_key_it_just_runs() {
        create("officer", null, Map.of("code", code)).then().statusCode(201);
        create("officer", null, Map.of("code", code)).then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "ümlaut"})
    void a_key_that_cannot_travel_is_refused(String bad) {
        create("officer", bad, Map.of("code", code))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/platform/idempotency-key-malformed"));
    }

    @Test
    void a_key_of_256_characters_is_refused_and_one_of_255_is_not() {
        create("officer", "k".repeat(256), Map.of("code", code)).then().statusCode(400);
        create("officer", "k".repeat(220) + key.substring(0, 35), Map.of("code", code))
                .then()
                .statusCode(201);
    }

    @Test
    void the_second_of_two_at_once_is_told_to_come_back_and_then_gets_the_first_answer() throws Exception {
        BookResource.entered = new CountDownLatch(1);
        BookResource.held = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> create("officer", key, Map.of("code", code)));
        assertTrue(BookResource.entered.await(20, TimeUnit.SECONDS));

        create("officer", key, Map.of("code", code))
                .then()
                .statusCode(409)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/platform/request-in-progress"));

        BookResource.held.countDown();
        var done = first.get(20, TimeUnit.SECONDS);
        BookResource.held = null;
        assertEquals(201, done.statusCode());
        assertEquals(
                done.asString(), create("officer", key, Map.of("code", code)).asString());
    }

    @Test
    void many_at_once_create_one() throws Exception {
        var sent = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> create("officer", key, Map.of("code", code)).statusCode()))
                .toList();
        var statuses = sent.stream().map(CompletableFuture::join).collect(java.util.stream.Collectors.toSet());

        assertTrue(statuses.contains(201) && java.util.Set.of(201, 409).containsAll(statuses), statuses.toString());
        assertEquals(201, create("officer", key, Map.of("code", code)).statusCode());
    }

    @Test
    void a_stolen_table_tells_neither_key_nor_answer() throws Exception {
        create("officer", key, Map.of("code", code, "reader", "SECRET-READER"))
                .then()
                .statusCode(201);

        var rows = everything();
        assertFalse(rows.contains("SECRET-READER"), "the answer is readable");
        assertFalse(rows.contains(key), "the key is readable");
    }

    @Test
    void a_caller_cannot_see_the_rows_of_another() throws Exception {
        create("officer", key, Map.of("code", code)).then().statusCode(201);

        assertEquals(0, count("someone-else"));
        assertTrue(count("officer") > 0);
    }

    @Test
    void what_is_older_than_a_day_is_forgotten() throws Exception {
        create("officer", key, Map.of("code", code));
        inScope(
                "update idempotent_answer set kept_until = now() - interval '1 second' where caller = 'officer'",
                "officer");
        create("officer", key, Map.of("code", code))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/platform/duplicate"));

        answers.purge();

        assertEquals(0, count("officer"));
    }

    private Response create(String client, String key, Map<String, ?> fields) {
        var request = as(client).contentType("application/json").body(json(written(fields)));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/books");
    }

    private String everything() throws Exception {
        return query(
                "select string_agg(encode(lookup, 'escape') || encode(request, 'escape') || encode(answer, 'escape')"
                        + " || caller, ' ') from idempotent_answer",
                "officer");
    }

    private int count(String actor) throws Exception {
        return Integer.parseInt(query("select count(*) from idempotent_answer", actor));
    }

    private void inScope(String sql, String actor) throws Exception {
        transaction(actor, connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private String query(String sql, String actor) throws Exception {
        return transaction(actor, connection -> {
            try (var rows = connection.createStatement().executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    private interface Work<T> {
        T on(java.sql.Connection connection) throws Exception;
    }

    private <T> T transaction(String actor, Work<T> work) throws Exception {
        return DeclaredScope.acrossRegions(
                "test",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection();
                            var tell = connection.prepareStatement("select set_config('app.actor', ?, true)")) {
                        tell.setString(1, actor);
                        tell.execute();
                        return work.on(connection);
                    }
                }));
    }
}
