package id.pendamping.platform.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.pendamping.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that cannot be verified because its issuer is away says nothing about its bearer, and is no accident of ours. */
@QuarkusTest
@TestProfile(IssuerAwayTest.NobodyThere.class)
class IssuerAwayTest {

    /** An address at which nobody listens. */
    public static final class NobodyThere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "http://localhost:1/pendamping");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void a_token_is_refused_for_now_with_a_problem(String language) {
        given().auth()
                .oauth2(Tokens.of("viewer"))
                .header("Accept-Language", language)
                .get("/stones")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .header("Content-Language", language)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/platform/unavailable"))
                .body("status", equalTo(503));
    }

    @Test
    void who_sends_no_token_or_needs_none_is_answered_as_ever() {
        given().get("/stones").then().statusCode(401).body("type", equalTo("/problems/platform/unauthenticated"));
        given().get("/stones/public").then().statusCode(200);
    }
}
