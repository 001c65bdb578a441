package id.pendamping.recipient.period;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefreshCalendarResourceTest {

    @Test
    void everybody_may_read_how_often_each_register_is_refreshed() {
        anonymous()
                .queryParam("limit", 200)
                .get("/v1/refresh-calendars")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("items.code", hasItems("DTKS", "DTSEN"))
                .body("items.find { it.code == 'DTKS' }.refreshed", equalTo("MONTHLY"))
                .body("items.find { it.code == 'DTKS' }.firstDay", nullValue());
        anonymous()
                .header("Accept-Language", "en")
                .get("/v1/refresh-calendars/dtsen")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", equalTo("National Socio-Economic Single Registry"))
                .body("refreshed", equalTo("QUARTERLY"));
    }

    @Test
    void everybody_may_read_by_when_lists_were_due_as_far_as_somebody_said() {
        anonymous()
                .queryParams(Map.of("from", "2021-01-01", "to", "2021-12-31", "includeTotal", true))
                .get("/v1/refresh-calendars/DTKS/refreshes")
                .then()
                .statusCode(200)
                .body("total", equalTo(12))
                .body("items[1].firstDay", equalTo("2021-02-01"))
                .body("items[1].lastDay", equalTo("2021-02-28"))
                .body("items[1].dueDay", equalTo("2021-02-14"))
                .body("items[1].source", containsString("madura.tribunnews.com"));
        anonymous()
                .queryParams(Map.of("from", "2026-02-01", "to", "2026-08-31"))
                .get("/v1/refresh-calendars/DTSEN/refreshes")
                .then()
                .body("items.firstDay", equalTo(List.of("2026-01-01", "2026-04-01", "2026-07-01")))
                .body("items.dueDay", everyItem(nullValue()));
    }

    @Test
    void the_refreshes_can_be_read_page_by_page() {
        var first = anonymous()
                .queryParam("limit", 5)
                .queryParam("from", "2021-07-15")
                .queryParam("to", "2021-12-01")
                .get("/v1/refresh-calendars/DTKS/refreshes")
                .then()
                .body("items", hasSize(5))
                .body("items[0].firstDay", equalTo("2021-07-01"));
        anonymous()
                .queryParam("from", "2021-07-15")
                .queryParam("to", "2021-12-01")
                .queryParam("after", first.extract().<String>path("next"))
                .get("/v1/refresh-calendars/DTKS/refreshes")
                .then()
                .body("items.firstDay", equalTo(List.of("2021-12-01")))
                .body("next", nullValue());
    }

    @Test
    void a_new_register_is_data() {
        put("steward", "UJI_BASIS", Map.of("firstDay", "2151-01-01"), null)
                .statusCode(201)
                .header("Location", equalTo("/v1/refresh-calendars/UJI_BASIS"))
                .body("refreshed", equalTo("YEARLY"));
        var tag = anonymous()
                .get("/v1/refresh-calendars/uji_basis")
                .then()
                .extract()
                .header("ETag");

        put("steward", "UJI_BASIS", Map.of("firstDay", "2151-01-01"), null).statusCode(428);
        put("steward", "UJI_BASIS", Map.of("firstDay", "2151-02-01"), tag)
                .statusCode(200)
                .body("firstDay", equalTo("2151-02-01"));
        put("steward", "UJI_BASIS", Map.of("firstDay", "2151-03-01"), tag).statusCode(412);
        put("steward", "UJI_LAIN", Map.of("firstDay", "2151-02-01"), null)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/register-day-taken"))
                .body("violations[0].field", equalTo("firstDay"));
    }

    @Test
    void every_day_keeps_a_register() {
        put("steward", "DTKS", Map.of("firstDay", "2152-01-01"), "*")
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/register-reaches-back"));
        put("steward", "DTSEN", Map.of(), "*").statusCode(409);
        put("steward", "UJI_AWAL", Map.of(), null)
                .statusCode(409)
                .body("violations[0].field", equalTo("firstDay"))
                .body("violations[0].remedy", notNullValue());
    }

    @Test
    void who_is_no_steward_of_the_country_changes_no_calendar() {
        put("officer", "DTSEN", Map.of(), "*").statusCode(403);
        put("steward-52.08", "DTSEN", Map.of(), "*").statusCode(403);
        add("steward-52.08", "DTSEN", "2160-01-01", "2160-03-31", "2160-01-20").statusCode(403);
        add("officer", "DTSEN", "2160-01-01", "2160-03-31", "2160-01-20").statusCode(403);
    }

    @Test
    void a_steward_dates_a_refresh_and_sets_when_its_lists_are_due() {
        var location = add("steward", "dtsen", "2161-01-01", "2161-03-31", null)
                .statusCode(201)
                .body("calendar", equalTo("DTSEN"))
                .body("dueDay", nullValue())
                .extract()
                .header("Location");
        var tag = anonymous().get(location).then().statusCode(200).extract().header("ETag");

        var due = refresh("2161-01-01", "2161-03-31", "2161-01-20");
        change("steward-52.08", location, due, tag).statusCode(403);
        change("steward", location, due, null).statusCode(428);
        change("steward", location, due, tag).statusCode(200).body("dueDay", equalTo("2161-01-20"));
        change("steward", location, due, tag).statusCode(412);
        anonymous().get(location.replace("DTSEN", "DTKS")).then().statusCode(404);
    }

    @Test
    void refreshes_of_a_register_share_no_day() {
        add("steward", "DTSEN", "2162-01-01", "2162-03-31", null).statusCode(201);
        var second = add("steward", "DTSEN", "2162-04-01", "2162-06-30", null)
                .statusCode(201)
                .extract()
                .header("Location");

        add("steward", "DTSEN", "2162-03-31", "2162-04-30", null)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/refresh-overlaps"))
                .body("violations[0].field", equalTo("firstDay"))
                .body("violations[0].remedy", notNullValue());
        change("steward", second, refresh("2162-03-31", "2162-06-30", null), "*")
                .statusCode(409);
        change("steward", second, refresh("2162-04-02", "2162-06-30", null), "*")
                .statusCode(200);
        add("steward", "DTKS", "2162-01-01", "2162-01-31", null).statusCode(201);
        add("steward", "DTSEN", "2163-03-31", "2163-01-01", null)
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/refresh-backwards"))
                .body("violations[0].field", equalTo("lastDay"));
    }

    @Test
    void what_cannot_be_read_is_named() {
        anonymous()
                .header("Accept-Language", "en")
                .get("/v1/refresh-calendars/DTKN/refreshes")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/register-unknown"))
                .body("detail", equalTo("No register has the code “DTKN”."));
        anonymous()
                .get("/v1/refresh-calendars/DTKS/refreshes?from=yesterday")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("from"));
        put("steward", "x", Map.of("firstDay", "2155-01-01"), null)
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/register-code-malformed"));
        put("steward", "UJI_SALAH", Map.of("refreshed", "DAILY"), null)
                .statusCode(400)
                .body("violations[0].field", equalTo("refreshed"));
    }

    private static ValidatableResponse put(String client, String code, Map<String, ?> different, String ifMatch) {
        var body = new HashMap<String, Object>(Map.of(
                "nameIndonesian", "Basis Uji",
                "nameEnglish", "Test Register",
                "refreshed", "YEARLY",
                "legalBasis", "test"));
        body.putAll(different);
        var request = as(client).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/refresh-calendars/" + code)
                .then();
    }

    private static ValidatableResponse add(String client, String code, String first, String last, String due) {
        return as(client)
                .contentType(ContentType.JSON)
                .body(refresh(first, last, due))
                .post("/v1/refresh-calendars/" + code + "/refreshes")
                .then();
    }

    private static ValidatableResponse change(String client, String location, Map<String, ?> body, String ifMatch) {
        var request = as(client).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(location)
                .then();
    }

    private static Map<String, Object> refresh(String first, String last, String due) {
        var body = new HashMap<String, Object>(
                Map.of("firstDay", first, "lastDay", last, "legalBasis", "test", "source", "test"));
        if (due != null) {
            body.put("dueDay", due);
        }
        return body;
    }
}
