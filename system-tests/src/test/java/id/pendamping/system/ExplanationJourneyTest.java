package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.pendamping.localstack.Until;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A family asks why it received and does not now: over two services, from two lists to the name of its companion. */
class ExplanationJourneyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "9906010187654321";
    private static final String NAME = "Pendamping Uji Penjelasan";

    private static final RunningSuite suite = RunningSuite.withSampleData();

    private final String region = Regencies.take(1).getFirst();
    private final String village = suite.get(
                    suite.base("workforce") + "/v1/regions?level=VILLAGE&limit=1&parent=" + region, null)
            .json()
            .at("/items/0/code")
            .asText();

    @Test
    void the_answer_names_the_companion_of_the_village() throws Exception {
        publish(1, NUMBER + "," + village + "\n9906010112345678," + village + "\n");
        publish(2, "9906010112345678," + village + "\n");
        var worker = post(
                        "workforce",
                        "officer-" + region,
                        "/v1/workers",
                        Map.of("office", region, "number", "EXPLAIN-1", "name", NAME))
                .json()
                .path("id")
                .asText();
        post(
                "workforce",
                "officer-" + region,
                "/v1/assignments",
                Map.of(
                        "workerId",
                        worker,
                        "cadre",
                        "PKH_FACILITATOR",
                        "region",
                        region,
                        "coverage",
                        List.of(village),
                        "decree",
                        "SK Uji",
                        "from",
                        "2025-01-01"));

        Until.holds(
                "the companion is known",
                Duration.ofSeconds(60),
                () -> explain().json().at("/companions/0/worker").asText().equals(worker));
        var answer = explain();
        assertEquals("LEFT_UNEXPLAINED", answer.json().path("outcome").asText());
        assertEquals(NAME, answer.json().at("/companions/0/name").asText());
        assertTrue(answer.json().path("whomToAsk").asText().contains(NAME), answer::toString);
        assertFalse(answer.json().path("namesUnavailable").asBoolean());
        assertFalse(answer.body().contains(NUMBER));
    }

    private HttpAnswer explain() throws Exception {
        return post("recipient", "companion-" + region, "/v1/explanations", Map.of("kk", NUMBER, "programme", "PKH"));
    }

    private void publish(int stage, String rows) throws Exception {
        var officer = "officer-" + region;
        var list = post(
                        "recipient",
                        officer,
                        "/v1/recipient-lists",
                        Map.of("programme", "PKH", "region", region, "year", 2025, "stage", stage))
                .json()
                .path("id")
                .asText();
        var path = "/v1/recipient-lists/" + list;
        sent(
                HttpRequest.newBuilder(URI.create(suite.base("recipient") + path + "/content"))
                        .header("Content-Type", "text/csv")
                        .header("If-Match", "*")
                        .PUT(HttpRequest.BodyPublishers.ofString("no_kk,kode_desa\n" + rows)),
                officer);
        post("recipient", officer, path + "/submission", Map.of());
        post("recipient", "approver-" + region, path + "/publication", Map.of("heldBack", 0, "unreadable", 0));
    }

    private static HttpAnswer post(String service, String client, String path, Map<String, ?> body) throws Exception {
        return sent(
                HttpRequest.newBuilder(URI.create(suite.base(service) + path))
                        .header("Content-Type", "application/json")
                        .header("X-Purpose", "COMPLAINT_HANDLING")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))),
                client);
    }

    private static HttpAnswer sent(HttpRequest.Builder request, String client) {
        var answer = suite.send(request, suite.token(client));
        assertTrue(answer.status() < 300, answer::toString);
        return answer;
    }
}
