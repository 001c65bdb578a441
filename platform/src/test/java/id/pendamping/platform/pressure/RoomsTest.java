package id.pendamping.platform.pressure;

import static id.pendamping.platform.pressure.Visitor.goesTo;
import static id.pendamping.platform.pressure.Visitor.head;
import static id.pendamping.platform.pressure.Visitor.says;
import static id.pendamping.platform.pressure.Visitor.someone;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallLimits.class)
class RoomsTest {

    @Inject
    Rooms rooms;

    @BeforeEach
    void close_the_gate() {
        GateResource.opening = new CountDownLatch(1);
    }

    @AfterEach
    void open_the_gate_and_see_everyone_leave() {
        GateResource.opening.countDown();
        await().until(() -> rooms.ordinary().inside() == 0
                && rooms.ordinary().waiting() == 0
                && rooms.bulk().inside() == 0
                && GateResource.standing.get() == 0);
    }

    @Test
    void when_all_places_are_taken_one_waits_and_the_rest_is_refused_at_once() throws Exception {
        var inside = twoStand();
        var waiting = goesTo("/v1/gates");
        await().until(() -> rooms.ordinary().waiting() == 1);

        someone()
                .header("Origin", "http://localhost:3000")
                .header("Accept-Language", "en")
                .header("X-Request-Id", "one-too-many")
                .get("/v1/gates")
                .then()
                .time(lessThan(5L), TimeUnit.SECONDS)
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", anyOf(equalTo("2"), equalTo("3"), equalTo("4")))
                .header("X-Request-Id", "one-too-many")
                .header("Content-Language", "en")
                .header("Access-Control-Allow-Origin", "http://localhost:3000")
                .header("RateLimit", containsString("anonymous"))
                .body("type", equalTo("/problems/platform/overloaded"))
                .body("title", equalTo("The service has more to do than it can"))
                .body("instance", equalTo("urn:pendamping:request:one-too-many"));
        someone().get("/v1/gates").then().body("title", equalTo("Layanan sedang terlalu sibuk"));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("pressure_inside{room=\"ordinary\"} 2.0"))
                .body(containsString("pressure_waiting{room=\"ordinary\"} 1.0"))
                .body(containsString("pressure_refused_total{by=\"ordinary\",reason=\"overloaded\"}"));
        assertFalse(waiting.isDone());

        GateResource.opening.countDown();
        for (var one : inside) {
            assertEquals(200, one.get(10, TimeUnit.SECONDS).statusCode());
        }
        assertEquals(200, waiting.get(10, TimeUnit.SECONDS).statusCode());
        someone().get("/v1/gates").then().statusCode(200);
    }

    @Test
    void a_refused_body_is_not_waited_for() throws Exception {
        twoStand();
        goesTo("/v1/gates");
        await().until(() -> rooms.ordinary().waiting() == 1);

        try (var socket = says(head("POST", "/v1/gates", "Content-Type: application/json\nContent-Length: 900000\n"))) {
            var answer = Visitor.everything(socket);
            assertEquals("HTTP/1.1 503", answer.substring(0, 12));
        }
    }

    @Test
    void a_caller_that_hangs_up_gives_its_place_back_when_its_work_is_done() throws Exception {
        for (int i = 0; i < 2; i++) {
            says(head("GET", "/v1/gates/closed", "")).close();
        }
        // They may have gone before or after the work began; what began goes on and keeps its place.
        try (var third = says(head("GET", "/v1/gates/closed", ""))) {
            await().until(() -> GateResource.standing.get() >= 1);
            assertEquals(GateResource.standing.get(), rooms.ordinary().inside());
        }
        await().until(() -> rooms.ordinary().inside() == GateResource.standing.get());
        GateResource.opening.countDown();
        await().until(() -> rooms.ordinary().inside() == 0);
        someone().get("/v1/gates").then().statusCode(200);
    }

    @Test
    void a_caller_that_hangs_up_while_waiting_leaves_the_queue() throws Exception {
        twoStand();
        var third = says(head("GET", "/v1/gates/closed", ""));
        await().until(() -> rooms.ordinary().waiting() == 1);
        third.close();
        await().until(() -> rooms.ordinary().waiting() == 0);
        assertEquals(2, rooms.ordinary().inside());
    }

    @Test
    void files_take_no_place_of_those_who_ask_or_follow() throws Exception {
        var file = goesTo("/v1/gates/closed", "Accept", "application/json, text/csv");
        await().until(() -> rooms.bulk().inside() == 1);

        someone()
                .header("Accept", "text/csv")
                .get("/v1/gates")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/platform/overloaded"));
        someone().get("/v1/anything-feed").then().statusCode(503);
        someone().header("Accept", "text/event-stream").get("/v1/gates").then().statusCode(406);
        someone().get("/v1/gates").then().statusCode(200);
        GateResource.opening.countDown();
        assertEquals(200, file.get(10, TimeUnit.SECONDS).statusCode());
    }

    @Test
    void who_follows_takes_no_place_of_files() throws Exception {
        var following = goesTo("/v1/gates/closed", "Accept", "application/json, text/event-stream");
        await().until(() -> rooms.streams().inside() == 1);

        someone()
                .header("Accept", "text/event-stream")
                .get("/v1/gates")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/platform/overloaded"));
        someone().header("Accept", "text/csv, */*").get("/v1/gates").then().statusCode(200);
        GateResource.opening.countDown();
        assertEquals(200, following.get(10, TimeUnit.SECONDS).statusCode());
        await().until(() -> rooms.streams().inside() == 0);
    }

    @Test
    void every_way_to_end_gives_the_place_back() {
        for (int i = 0; i < 3; i++) {
            someone().get("/v1/gates/broken").then().statusCode(500);
            someone().get("/v1/gates/nowhere").then().statusCode(404);
            someone().get("/v1/gates/mine").then().statusCode(401);
            someone().auth().oauth2("garbage").get("/v1/gates/mine").then().statusCode(401);
            someone().delete("/v1/gates").then().statusCode(405);
            someone()
                    .contentType("application/json")
                    .body("{")
                    .post("/v1/gates")
                    .then()
                    .statusCode(400);
            someone()
                    .contentType("application/json")
                    .body("{\"a\": \"b\"}")
                    .post("/v1/gates")
                    .then()
                    .statusCode(200);
            someone().get("/q/swagger-ui").then().statusCode(200);
        }
        await().until(() -> rooms.ordinary().inside() == 0);
    }

    private static List<CompletableFuture<HttpResponse<String>>> twoStand() {
        var two = IntStream.range(0, 2)
                .mapToObj(each -> goesTo("/v1/gates/closed"))
                .toList();
        await().until(() -> GateResource.standing.get() == 2);
        return two;
    }
}
