package id.pendamping.platform.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** An issuer that takes the question and gives no answer, while a service starts. */
@QuarkusTest
@TestProfile(MissedIssuerTest.Silent.class)
class MissedIssuerTest {

    public static final class Silent implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SilentIssuer.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "${silent-issuer.url}/pendamping");
        }
    }

    @ConfigProperty(name = "silent-issuer.url")
    String issuer;

    @Test
    void it_is_found_when_it_answers_though_nobody_brought_a_token() {
        given().get("/stones/public").then().statusCode(200);
        assertEquals(0, answered());

        given().post(issuer + SilentIssuer.SPEAK).then().statusCode(200);
        await().atMost(Duration.ofSeconds(10)).until(() -> answered() > 0);

        // Whom it did not answer before waits for ever, and nobody waits for that.
        given().auth().oauth2(Tokens.of("viewer")).get("/stones").then().statusCode(200);
    }

    private int answered() {
        return Integer.parseInt(given().get(issuer + SilentIssuer.ANSWERED).asString());
    }
}
