package id.pendamping.training;

import static id.pendamping.training.Office.addSession;
import static id.pendamping.training.Office.as;
import static id.pendamping.training.Office.attend;
import static id.pendamping.training.Office.invite;
import static id.pendamping.training.Office.plan;
import static id.pendamping.training.Office.walk;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The bimtek that ANTARA reported from Mukomuko in 2025: 38 facilitators and the regency coordinator. The area coordinator
 * and BPS spoke and are not counted. The article prints no date; the one here is made up.
 */
@QuarkusTest
class MukomukoTest {

    private static final String OFFICER = "officer-17.06";

    @Test
    void thirty_nine_took_part_and_the_speakers_are_not_among_them() {
        var workers = new ArrayList<>(Workforce.facilitators("17.06", 38));
        var coordinator = Workforce.register("17.06", "KORKAB-1");
        Workforce.awaitKnown("roster_worker", List.of(coordinator));
        workers.add(coordinator);
        var training = plan(OFFICER, "17.06", "Bimtek pendamping PKH Mukomuko 2025");
        speaker(training, "PKH Provinsi Bengkulu", "RESOURCE_PERSON", false);
        speaker(training, "BPS Kabupaten Mukomuko", "RESOURCE_PERSON", false);
        invite(OFFICER, training, workers).statusCode(201);
        var session = addSession(OFFICER, training, "2025-08-12T08:00:00", "2025-08-12T15:00:00", 8);
        walk(OFFICER, training, "TENTATIVE", "SCHEDULED", "ONGOING");
        attend(OFFICER, training, session, workers).statusCode(200);

        walk(OFFICER, training, "COMPLETED");

        as("viewer-17.06")
                .get("/v1/trainings/" + training)
                .then()
                .body("counts.participants", equalTo(39))
                .body("counts.attendance", equalTo(39))
                .body("counts.speakers", equalTo(2))
                .body("counts.lessonHours", equalTo(8));
        as("viewer-17.06")
                .get("/v1/trainings/{id}/participants?limit=200", training)
                .then()
                .body("items.size()", equalTo(39))
                .body("items.status", everyItem(equalTo("COMPLETED")));
    }

    private static void speaker(String training, String institution, String role, boolean acting) {
        as(OFFICER)
                .body(Map.of("name", "Pejabat Contoh", "institution", institution, "role", role, "acting", acting))
                .post("/v1/trainings/{id}/speakers", training)
                .then()
                .statusCode(201);
    }
}
