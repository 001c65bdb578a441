package id.pendamping.training;

import static io.restassured.RestAssured.given;

import id.pendamping.localstack.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the people of an office do through the API. */
public final class Office {

    private Office() {}

    /** A request of a local client such as {@code officer-17.06}. */
    public static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).contentType(ContentType.JSON);
    }

    /** Plans a training in the past and answers its id. */
    public static String plan(String client, String region, String title) {
        return as(client)
                .body(Map.of(
                        "region", region,
                        "title", title,
                        "topic", "RECIPIENT_PROBLEM_SOLVING",
                        "zone", "Asia/Jakarta",
                        "firstDay", "2025-08-12",
                        "lastDay", "2025-08-13"))
                .post("/v1/trainings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse move(String client, String training, String to) {
        return as(client)
                .body(Map.of("to", to))
                .post("/v1/trainings/{id}/transitions", training)
                .then();
    }

    /** Takes the steps up to a status, which must all be open. */
    public static void walk(String client, String training, String... steps) {
        for (var to : steps) {
            move(client, training, to).statusCode(200);
        }
    }

    public static String addSession(String client, String training, String startsAt, String endsAt, int lessonHours) {
        return as(client)
                .body(Map.of(
                        "title", "Menjawab pertanyaan penerima manfaat",
                        "startsAt", startsAt,
                        "endsAt", endsAt,
                        "lessonHours", lessonHours))
                .post("/v1/trainings/{id}/sessions", training)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse invite(String client, String training, List<UUID> workers) {
        return as(client)
                .body(Map.of("workerIds", workers))
                .post("/v1/trainings/{id}/participants", training)
                .then();
    }

    /** Records who was present, after reading what stands. */
    public static ValidatableResponse attend(String client, String training, String session, List<UUID> present) {
        return as(client)
                .header("If-Match", tag(client, "/v1/trainings/" + training + "/sessions/" + session + "/attendance"))
                .body(Map.of("present", present))
                .put("/v1/trainings/{id}/sessions/{session}/attendance", training, session)
                .then();
    }

    public static String tag(String client, String path) {
        return as(client).get(path).then().statusCode(200).extract().header("ETag");
    }
}
