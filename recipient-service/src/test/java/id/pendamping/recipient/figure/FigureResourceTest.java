package id.pendamping.recipient.figure;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.Api.report;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.recipient.Api;
import id.pendamping.recipient.publication.Workbooks;
import id.pendamping.recipient.publication.XlsxTable;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FigureResourceTest {

    @Test
    void a_total_is_recorded_once_and_revised_with_the_old_value_kept() {
        var first = report("officer-73.01", Map.of("region", "73.01", "programme", "bnpt", "value", 3_000_000_000L));
        first.statusCode(201)
                .header("Location", startsWith("/v1/figures/"))
                .body("outcome", equalTo("RECORDED"))
                .body("programme.code", equalTo("SEMBAKO"))
                .body("region.name", equalTo("Kabupaten Kepulauan Selayar"))
                .body("referenceDate", nullValue())
                .body("citation", matchesPattern("PDM-F-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        String id = first.extract().path("id");

        report("officer-73", Map.of("region", "73.01", "programme", "SEMBAKO", "value", 3_000_000_000L))
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"))
                .body("id", equalTo(id))
                .body("revision", equalTo(1));
        report("officer-73.01", Map.of("region", "73.01", "programme", "SEMBAKO", "value", 7))
                .statusCode(200)
                .body("outcome", equalTo("REVISED"))
                .body("id", equalTo(id));

        String citation = first.extract().path("citation");
        for (var name : new String[] {
            id, citation, citation.toLowerCase(java.util.Locale.ROOT).replace("-", "")
        }) {
            anonymous()
                    .get("/v1/figures/" + name)
                    .then()
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .header("Cache-Control", containsString("public"))
                    .body("value", equalTo(7))
                    .body("revision", equalTo(2))
                    .body("revisions", hasSize(1))
                    .body("revisions[0].value", equalTo(3_000_000_000L))
                    .body("revisions[0].replacedAt", notNullValue());
        }
    }

    @Test
    void each_part_of_the_identity_makes_another_figure() {
        report("officer", Map.of("region", "73.02")).statusCode(201);
        report("officer", Map.of("region", "73.02", "stage", 1)).statusCode(201);
        report("officer", Map.of("region", "73.02", "referenceDate", "2022")).statusCode(201);
        report("officer", Map.of("region", "73.02", "referenceDate", "2022-12-31"))
                .statusCode(201);
        report("officer", Map.of("region", "73.02", "category", "Lansia")).statusCode(201);
        report("officer", Map.of("region", "73.02", "source", "another")).statusCode(201);
        report("officer", Map.of("region", "73.02", "year", 2021)).statusCode(201);
        report("officer", Map.of("region", "73.02", "source", "  test ")).statusCode(200);

        anonymous()
                .queryParam("region", "73.02")
                .queryParam("includeTotal", true)
                .get("/v1/figures")
                .then()
                .body("total", equalTo(7));
    }

    @ParameterizedTest
    @CsvSource({
        "region, 99.99, 404, region-unknown",
        "region, 17.06, 404, region-unknown",
        "programme, BPTN, 404, programme-unknown",
        "unit, PERSON, 400, unit-wrong",
        "referenceDate, 22-02-2024, 400, reference-date-malformed",
        "referenceDate, 2199-01-01, 400, reference-date-in-future",
        "source, NIK 5208015708900001, 400, personal-number",
        "category, 5208 0157 0890 0001, 400, personal-number",
    })
    void bad_input_names_the_field_and_the_remedy_and_changes_nothing(
            String field, String value, int status, String problem) {
        for (var language : new String[] {"id", "en"}) {
            as("officer-73.03")
                    .header("Accept-Language", language)
                    .contentType(ContentType.JSON)
                    .body(Api.report(inSinjai(field, value)))
                    .post("/v1/figures")
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .header("Content-Language", language)
                    .body("type", equalTo("/problems/recipient/" + problem))
                    .body("violations[0].field", equalTo(field))
                    .body("violations[0].remedy", notNullValue())
                    .body("detail", org.hamcrest.Matchers.not(containsString("…")))
                    .body(org.hamcrest.Matchers.not(containsString("5208015708900001")));
        }
        anonymous().queryParam("region", "73.03").get("/v1/figures").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"value, -1", "value, 20.12", "value, 1000000000000000", "year, 1800", "stage, 13", "year, 2199"})
    void numbers_that_cannot_be_are_refused(String field, BigDecimal value) {
        report("officer", inSinjai(field, value)).statusCode(400).body("violations[0].field", equalTo(field));
        anonymous().queryParam("region", "73.03").get("/v1/figures").then().body("items", hasSize(0));
    }

    @Test
    void a_wrong_enum_value_names_the_allowed_ones() {
        report("officer", Map.of("region", "73.03", "unit", "ORANG"))
                .statusCode(400)
                .body("violations[0].field", equalTo("unit"))
                .body("violations[0].reason", containsString("FAMILY, PERSON, WORKER"));
    }

    @Test
    void only_an_officer_reports() {
        report("viewer", Map.of("region", "73.03")).statusCode(403);
        report("approver", Map.of("region", "73.03")).statusCode(403);
        anonymous()
                .contentType(ContentType.JSON)
                .body(Api.report(Map.of("region", "73.03")))
                .post("/v1/figures")
                .then()
                .statusCode(401);
    }

    @Test
    void lists_are_filtered_paged_and_ordered() {
        for (var region : new String[] {"73.04", "73.04.01", "73.04.02", "73.05"}) {
            report("officer", Map.of("region", region)).statusCode(201);
            report("officer", Map.of("region", region, "programme", "SEMBAKO", "year", 2021))
                    .statusCode(201);
        }
        var first = anonymous()
                .queryParam("region", "73.04")
                .queryParam("limit", 4)
                .get("/v1/figures")
                .then();
        first.body("items.region.code", equalTo(java.util.List.of("73.04", "73.04", "73.04.01", "73.04.01")))
                .body("items[0].year", equalTo(2021));
        anonymous()
                .queryParam("region", "73.04")
                .queryParam("limit", 4)
                .queryParam("after", first.extract().<String>path("next"))
                .get("/v1/figures")
                .then()
                .body("items.region.code", equalTo(java.util.List.of("73.04.02", "73.04.02")))
                .body("next", nullValue());
        anonymous()
                .queryParam("region", "73.04")
                .queryParam("programme", "BNPT")
                .get("/v1/figures")
                .then()
                .body("items", hasSize(3));
        anonymous()
                .queryParam("region", "73.04")
                .queryParam("year", 2022)
                .get("/v1/figures")
                .then()
                .body("items", hasSize(3));
        anonymous().queryParam("region", "73.4").get("/v1/figures").then().statusCode(404);
        anonymous().queryParam("programme", "X").get("/v1/figures").then().statusCode(404);
        anonymous().queryParam("yaer", 2022).get("/v1/figures").then().statusCode(400);
        anonymous().queryParam("limit", 201).get("/v1/figures").then().statusCode(400);
    }

    @Test
    void a_downloaded_table_can_be_sent_back() {
        report(
                        "officer",
                        Map.of(
                                "region",
                                "73.06",
                                "referenceDate",
                                "2022-06-30",
                                "stage",
                                2,
                                "category",
                                "Lansia, \"70+\""))
                .statusCode(201);
        report("officer", Map.of("region", "73.06.01", "programme", "SEMBAKO")).statusCode(201);

        var table = anonymous()
                .accept("text/csv")
                .queryParam("region", "73.06")
                .get("/v1/figures")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertEquals(3, table.lines().count(), table);
        Api.send("officer-73.06", table)
                .statusCode(201)
                .body("unchanged", equalTo(2))
                .body("rejected", equalTo(0));
        var workbook = Workbooks.lines(anonymous()
                .accept(XlsxTable.MEDIA_TYPE)
                .queryParam("region", "73.06")
                .get("/v1/figures")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"figures.xlsx\""))
                .extract()
                .asByteArray());
        assertEquals(table.lines().findFirst().orElseThrow(), String.join(",", workbook.getFirst()));
        assertEquals(3, workbook.size());
    }

    @Test
    void an_unknown_citation_is_unknown() {
        anonymous()
                .get("/v1/figures/PDM-F-0000-0000-0000")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/figure-unknown"));
        anonymous()
                .get("/v1/figures/019f2a53-5a00-7000-8000-000000000003")
                .then()
                .statusCode(404);
        anonymous().get("/v1/figures/x").then().statusCode(404);
    }

    private static Map<String, Object> inSinjai(String field, Object value) {
        var report = new HashMap<String, Object>(Map.of("region", "73.03"));
        report.put(field, value);
        return report;
    }
}
