package id.pendamping.platform.pressure;

import static id.pendamping.platform.pressure.Visitor.address;
import static id.pendamping.platform.pressure.Visitor.from;
import static id.pendamping.platform.pressure.Visitor.someone;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(SmallLimits.class)
class AllowancesTest {

    @Inject
    Clock clock;

    @Test
    void the_public_is_told_what_is_left_and_refused_until_some_of_it_has_grown_back() {
        var caller = address();
        for (int left = 4; left >= 0; left--) {
            from(caller)
                    .get("/v1/gates")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"anonymous\";q=5;w=3600")
                    .header("RateLimit", "\"anonymous\";r=%d;t=%d".formatted(left, (5 - left) * 720));
        }
        from(caller)
                .header("Origin", "http://localhost:3000")
                .header("Accept-Language", "en")
                .header("X-Request-Id", "asked-too-often")
                .get("/v1/gates")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "720")
                .header("RateLimit-Policy", "\"anonymous\";q=5;w=3600")
                .header("RateLimit", "\"anonymous\";r=0;t=720")
                .header("Content-Language", "en")
                .header("Cache-Control", "no-store")
                .header("X-Request-Id", "asked-too-often")
                .header("Access-Control-Allow-Origin", "http://localhost:3000")
                .header("Access-Control-Expose-Headers", containsString("RateLimit-Policy"))
                .body("type", equalTo("/problems/platform/too-many-requests"))
                .body("title", equalTo("You ask too often"))
                .body("status", equalTo(429))
                .body("detail", containsString("720 seconds"))
                .body("instance", equalTo("urn:pendamping:request:asked-too-often"));

        move(Duration.ofSeconds(719));
        from(caller).get("/v1/gates").then().statusCode(429).header("Retry-After", "1");
        move(Duration.ofSeconds(1));
        from(caller).get("/v1/gates").then().statusCode(200);
        from(caller).get("/v1/gates").then().statusCode(429);
    }

    @ParameterizedTest
    @CsvSource({"id,Anda meminta terlalu sering", "en,You ask too often", "fr,Anda meminta terlalu sering"})
    void the_refusal_speaks_the_language_of_the_caller(String language, String title) {
        var caller = address();
        useUp(caller);
        from(caller)
                .header("Accept-Language", language)
                .get("/v1/gates")
                .then()
                .statusCode(429)
                .body("title", equalTo(title));
    }

    @Test
    void each_address_has_its_own() {
        useUp(address());
        someone().get("/v1/gates").then().statusCode(200);
    }

    @Test
    void the_addresses_of_one_ipv6_network_share_one() {
        useUp("2001:db8:1:2::1");
        from("2001:db8:1:2:ffff:ffff:ffff:9").get("/v1/gates").then().statusCode(429);
        from("[2001:db8:1:2::3]:4711").get("/v1/gates").then().statusCode(429);
        from("2001:db8:1:3::1").get("/v1/gates").then().statusCode(200);
    }

    @Test
    void a_stranger_cannot_say_that_it_is_someone_else() throws Exception {
        // All 127.x.x.x are this machine, but only 127.0.0.1 is a trusted proxy.
        var answer = "";
        for (int i = 0; i < 6; i++) {
            try (var socket = Visitor.says("127.0.0.2", Visitor.head("GET", "/v1/gates", "Connection: close\n"))) {
                answer = Visitor.everything(socket);
                assertTrue(answer.startsWith(i < 5 ? "HTTP/1.1 200" : "HTTP/1.1 429"), answer);
            }
        }
    }

    @Test
    void what_a_caller_writes_before_the_proxies_appended_is_not_believed() {
        var caller = address();
        for (int i = 0; i < 5; i++) {
            // forged by the caller, the caller as the outer proxy saw it, the outer proxy as the inner one saw it
            from(address() + ", " + caller + ", 192.0.2.17")
                    .get("/v1/gates")
                    .then()
                    .statusCode(200);
        }
        from(address() + ", " + caller + ", 192.0.2.17").get("/v1/gates").then().statusCode(429);
        from("nonsense, " + caller).get("/v1/gates").then().statusCode(429);
    }

    @Test
    void who_signs_in_has_a_larger_one_of_its_own() {
        var caller = address();
        useUp(caller);
        for (int left = 7; left >= 0; left--) {
            from(caller)
                    .auth()
                    .oauth2(Tokens.of("viewer-52.08"))
                    .get("/v1/gates/mine")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"signed-in\";q=8;w=3600")
                    .header("RateLimit", containsString(";r=" + left + ";"));
        }
        someone()
                .auth()
                .oauth2(Tokens.of("viewer-52.08"))
                .get("/v1/gates/mine")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "450")
                .body("type", equalTo("/problems/platform/too-many-requests"));
        from(caller)
                .auth()
                .oauth2(Tokens.of("officer-52.08"))
                .get("/v1/gates/mine")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_no_token_does_not_open_another_door() {
        var caller = address();
        useUp(caller);
        from(caller)
                .header("Authorization", "Basic bm9ib2R5Om5vdGhpbmc=")
                .get("/v1/gates")
                .then()
                .statusCode(429);
    }

    @Test
    void health_and_metrics_are_never_refused() {
        var caller = address();
        for (int i = 0; i < 12; i++) {
            from(caller).get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
            from(caller).get("/q/metrics").then().statusCode(200).header("RateLimit", nullValue());
        }
    }

    @Test
    void what_is_public_beside_the_operations_counts_too() {
        var caller = address();
        from(caller).get("/q/openapi").then().statusCode(200).header("RateLimit", notNullValue());
        from(caller).get("/problems/platform").then().statusCode(200).header("RateLimit", notNullValue());
        from(caller).get("/nowhere").then().statusCode(404).header("RateLimit", containsString("r=2;"));
    }

    @Test
    void refusals_are_counted_without_saying_whom() {
        useUp("203.0.113.99");
        from("203.0.113.99").get("/v1/gates/some-item").then().statusCode(429);
        given().get("/q/metrics")
                .then()
                .body(containsString("pressure_refused_total{by=\"anonymous\",reason=\"too-many-requests\"}"))
                .body(containsString("status=\"429\",uri=\"/refused\""))
                .body(not(containsString("some-item")))
                .body(not(containsString("203.0.113")));
    }

    private static void useUp(String caller) {
        for (int i = 0; i < 5; i++) {
            from(caller).get("/v1/gates").then().statusCode(200);
        }
    }

    private void move(Duration time) {
        ((MovableClock) clock).forward(time);
    }
}
