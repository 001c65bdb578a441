package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.draft;
import static id.pendamping.recipient.list.Lists.open;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecipientListTest {

    @Test
    void a_draft_is_of_one_regency_programme_and_period() {
        open("officer-11.01", "bpnt", "11.01", 2025, 4)
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/list-period-unknown"))
                .body("violations[0].field", equalTo("stage"));

        open("officer-11.01", "pkh", "11.01", 2025, 4)
                .statusCode(201)
                .header("Location", startsWith("/v1/recipient-lists/"))
                .body("programme.code", equalTo("PKH"))
                .body("region.name", equalTo("Kabupaten Aceh Selatan"))
                .body("period.stage", equalTo(4))
                .body("status", equalTo("DRAFT"))
                .body("statusLabel", equalTo("Draf"))
                .body("version", nullValue())
                .body("sample", equalTo(false))
                .body("openedBy", equalTo("officer-11.01"))
                .body("actions.step", hasItem("UPLOAD"));
    }

    @Test
    void a_list_belongs_to_a_regency_that_the_officer_sees() {
        open("officer-11.01", "PKH", "11.02", 2025, 4).statusCode(404);
        open("officer-11", "PKH", "11", 2025, 4)
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/list-region-not-regency"));
        open("officer-11.01.01", "PKH", "11.01", 2025, 4).statusCode(404);
        open("viewer-11.01", "PKH", "11.01", 2025, 4).statusCode(403);
    }

    @Test
    void outside_its_regency_a_list_does_not_exist() {
        var list = draft("PKH", "11.03", 2025, 4);

        as("officer-11.04").get("/v1/recipient-lists/" + list).then().statusCode(404);
        as("officer-11.04")
                .post("/v1/recipient-lists/" + list + "/disposal")
                .then()
                .statusCode(404);
        as("officer-11.04").get("/v1/recipient-lists?region=11.03").then().statusCode(404);
        as("officer-11.04").get("/v1/recipient-lists").then().body("items.id", not(hasItem(list)));
        as("viewer-11").get("/v1/recipient-lists?region=11.03").then().body("items.id", hasItem(list));
    }

    @Test
    void a_viewer_sees_a_list_and_no_step_to_take() {
        var list = draft("PKH", "11.05", 2025, 4);

        as("viewer-11.05")
                .get("/v1/recipient-lists/" + list)
                .then()
                .statusCode(200)
                .body("actions", empty());
    }

    @Test
    void a_discarded_list_stays_to_be_seen_and_goes_no_further() {
        var list = draft("PKH", "11.06", 2025, 4);

        as("officer-11.06")
                .header("Accept-Language", "en")
                .post("/v1/recipient-lists/" + list + "/disposal")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"))
                .body("statusLabel", equalTo("Discarded"))
                .body("actions", empty());
        as("officer-11.06")
                .post("/v1/recipient-lists/" + list + "/disposal")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/list-step-closed"));
        as("viewer-11.06")
                .get("/v1/recipient-lists?status=DISCARDED&programme=PKH&year=2025&stage=4")
                .then()
                .body("items", hasSize(1))
                .body("items.status", everyItem(equalTo("DISCARDED")));
    }
}
