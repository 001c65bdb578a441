package id.pendamping.platform.pressure;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens where the places do not fit the pool. */
@QuarkusTest
@TestProfile(TinyPoolTest.TinyPool.class)
class TinyPoolTest {

    public static class TinyPool implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.max-size", "4",
                    "quarkus.datasource.jdbc.acquisition-timeout", "300ms",
                    "pressure.ordinary.at-once", "20");
        }
    }

    @Test
    void who_gets_no_connection_is_told_to_come_back_and_the_next_is_served() throws Exception {
        GateResource.opening = new CountDownLatch(1);
        var callers = IntStream.range(0, 8)
                .mapToObj(each -> Visitor.goesTo("/v1/gates/asking", "Accept-Language", "en"))
                .toList();
        await().until(() -> callers.stream().filter(caller -> caller.isDone()).count() >= 4);
        GateResource.opening.countDown();

        int refused = 0;
        for (var caller : callers) {
            var answer = caller.get(10, TimeUnit.SECONDS);
            if (answer.statusCode() != 200) {
                refused++;
                assertEquals(503, answer.statusCode(), answer.body());
                assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
                assertThat(answer.headers().firstValue("Content-Type").orElse(""), containsString("problem+json"));
                assertThat(answer.body(), containsString("/problems/platform/unavailable"));
            }
        }
        assertThat("four connections, eight callers", refused >= 4);
        assertEquals(
                200,
                Visitor.goesTo("/v1/gates/asking").get(10, TimeUnit.SECONDS).statusCode());
    }
}
