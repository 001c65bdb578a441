package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.Api.report;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.send;
import static id.pendamping.recipient.list.Lists.table;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.recipient.list.Lists;
import id.pendamping.recipient.publication.Workbooks;
import id.pendamping.recipient.publication.XlsxTable;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who watches over the lists: overlaps, completeness, reconciliation and quality, in a province that no other test uses. */
@QuarkusTest
class OversightTest {

    private static final Regions REGIONS = Regions.load();

    /** Two programmes with a stage each, in a month of which the calendar knows the due day. */
    @BeforeEach
    void found_programmes() {
        for (var code : List.of("PENGAWASAN", "PENGAWASAN_DUA")) {
            if (anonymous().get("/v1/programmes/" + code).statusCode() == 200) {
                continue;
            }
            as("steward")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "nameIndonesian",
                            "Uji " + code,
                            "nameEnglish",
                            "Test " + code,
                            "unit",
                            "FAMILY",
                            "aliases",
                            List.of(),
                            "legalBasis",
                            "test"))
                    .put("/v1/programmes/" + code)
                    .then()
                    .statusCode(201);
            as("steward")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "programme",
                            code,
                            "year",
                            2021,
                            "stage",
                            1,
                            "firstDay",
                            "2021-01-01",
                            "lastDay",
                            "2021-03-31",
                            "source",
                            "test"))
                    .post("/v1/periods")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void a_family_on_both_programmes_is_one_family() {
        var region = "65.01";
        var village = village(region);
        published("PENGAWASAN", region, families(village, 1, 20));
        published("PENGAWASAN_DUA", region, families(village, 11, 40));

        overlaps(as("viewer"), region)
                .header("ETag", notNullValue())
                .header("Cache-Control", equalTo("private, no-cache"))
                .body("released", equalTo(false))
                .body("items", hasSize(1))
                .body("items[0].first.programme.code", equalTo("PENGAWASAN"))
                .body("items[0].first.period", equalTo("2021-T1"))
                .body("items[0].first.families", equalTo(20))
                .body("items[0].second.families", equalTo(30))
                .body("items[0].both", equalTo(10))
                .body("items[0].distinctFamilies", equalTo(40));
        overlaps(anonymous(), region)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body("released", equalTo(true))
                .body("items[0].both", equalTo(10));
        assertEquals(
                List.of(
                        "65.01",
                        "Kabupaten Bulungan",
                        "PENGAWASAN",
                        "2021-T1",
                        "20",
                        "PENGAWASAN_DUA",
                        "2021-T1",
                        "30",
                        "10",
                        "40",
                        "TIDAK"),
                workbook(as("viewer"), "/v1/statistics/overlaps?region=65.01").get(1));
        anonymous()
                .get("/v1/statistics/overlaps?region=65")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/overlap-not-regency"));
    }

    @Test
    void the_public_is_not_told_of_few_families() {
        var region = "65.02";
        var village = village(region);
        published("PENGAWASAN", region, families(village, 1, 20));
        published("PENGAWASAN_DUA", region, families(village, 18, 40));

        overlaps(as("viewer-65.02"), region).body("items[0].both", equalTo(3));
        for (var stranger : List.of(anonymous(), as("viewer-17.06"))) {
            overlaps(stranger, region)
                    .body("items[0].both", nullValue())
                    .body("items[0].distinctFamilies", nullValue())
                    .body("items[0].suppressed", equalTo(true));
        }
    }

    @Test
    void whose_list_is_late_or_missing_is_told_by_the_calendar() {
        var province = "76";
        published("PENGAWASAN", "76.01", families(village("76.01"), 1, 3));
        read("PENGAWASAN", "76.02", 2021, 1, families(village("76.02"), 1, 3));

        completeness(as("supervisor"), "programme=PENGAWASAN&region=" + province)
                .header("ETag", notNullValue())
                .body("period", equalTo("2021-T1"))
                .body("dueDay", equalTo("2021-01-14"))
                .body("totals.expected", equalTo(6))
                .body("totals.published", equalTo(1))
                .body("totals.late", equalTo(1))
                .body("totals.missing", equalTo(4))
                .body("items.region.code", contains("76.01", "76.02", "76.03", "76.04", "76.05", "76.06"))
                .body("items.state", contains("PUBLISHED", "LATE", "MISSING", "MISSING", "MISSING", "MISSING"))
                .body("items[0].daysLate", greaterThan(1700))
                .body("items[1].status", equalTo("IMPORTED"))
                .body("items[2].list", nullValue());
        completeness(as("supervisor"), "programme=PENGAWASAN&region=76&state=MISSING&limit=3")
                .body("items", hasSize(3))
                .body("next", notNullValue())
                .body("totals.published", equalTo(1));
        completeness(as("supervisor"), "programme=PKH&period=2025-T3&region=76.03")
                .body("items.state", contains("UNDATED"));
        completeness(as("supervisor-76.02"), "programme=PENGAWASAN").body("items.region.code", contains("76.02"));
        assertEquals(
                List.of("76.02", "Kabupaten Mamuju", "PENGAWASAN", "2021-T1", "LATE", "IMPORTED", "2021-01-14"),
                workbook(as("supervisor"), "/v1/statistics/completeness?programme=PENGAWASAN&region=76.02")
                        .get(1)
                        .subList(0, 7));
        as("supervisor-76.02")
                .get("/v1/statistics/completeness?programme=PENGAWASAN&region=76")
                .then()
                .statusCode(404);
        as("officer-76.02")
                .get("/v1/statistics/completeness?programme=PENGAWASAN")
                .then()
                .statusCode(403);
        as("supervisor")
                .get("/v1/statistics/completeness?programme=PENGAWASAN&period=2020-T1")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/stage-not-begun"));
    }

    @Test
    void what_was_wrong_with_the_lists_is_told_by_office_and_of_the_area() {
        var one = village("75.01");
        published("PENGAWASAN", "75.01", families(one, 1, 10) + "x,,75.99.01.2001,Nama\n");
        published("PENGAWASAN", "75.02", families(village("75.02"), 1, 10));

        as("viewer")
                .get("/v1/statistics/quality?programme=PENGAWASAN&region=75")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("regencies.included", equalTo(2))
                .body("regencies.expected", equalTo(6))
                .body("lateLists", equalTo(2))
                .body("area.rows", equalTo(21))
                .body("area.rejected", equalTo(1))
                .body("area.rejectedPercent", equalTo(new BigDecimal("4.76")))
                .body("items.region.code", contains("75.01", "75.02"))
                .body("items[0].marks.rejected", equalTo(1))
                .body("items[0].marks.unreadable", equalTo(1))
                .body("items[0].marks.exits", equalTo(0))
                .body("items[0].marks.unexplainedPercent", nullValue())
                .body("items[1].marks.rejected", equalTo(0));
        as("viewer-75.02")
                .get("/v1/statistics/quality?programme=PENGAWASAN")
                .then()
                .statusCode(200)
                .body("items.region.code", contains("75.02"));
        assertEquals(
                3,
                workbook(as("viewer"), "/v1/statistics/quality?programme=PENGAWASAN&region=75")
                        .size());
    }

    @Test
    void exits_without_a_reason_count_against_the_list_that_stands() {
        var village = village("75.03");
        publish("75.03", read("PKH", "75.03", 2025, 1, families(village, 1, 10)))
                .statusCode(200);
        publish("75.03", read("PKH", "75.03", 2025, 2, families(village, 4, 10)))
                .statusCode(200);

        as("viewer")
                .get("/v1/statistics/quality?programme=PKH&period=2025-T2&region=75.03")
                .then()
                .statusCode(200)
                .body("lateLists", nullValue())
                .body("items[0].marks.exits", equalTo(3))
                .body("items[0].marks.unexplained", equalTo(3))
                .body("items[0].marks.unexplainedPercent", equalTo(new BigDecimal("100.00")));
    }

    @Test
    void what_the_ledger_counts_stands_beside_what_was_reported() {
        var region = "82.01";
        var villages = REGIONS.inside(RegionCode.parse(region), Level.VILLAGE);
        published(
                "PENGAWASAN",
                region,
                families(villages.getFirst().code().value(), 1, 8)
                        + row(9, villages.getLast().code().value()) + "\n");
        var district = villages.getFirst().code().at(Level.DISTRICT).value();
        report("officer", about(region, 12, "2021-02-01")).statusCode(201);
        report("officer", about(region, 10, "2021-01-15")).statusCode(201);
        report("officer", about(district, 8, "2021-07-01")).statusCode(201);

        reconciliation(as("viewer"), "region=" + region)
                .header("ETag", notNullValue())
                .body("period", equalTo("2021-T1"))
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("DIFFERS"))
                .body("items[0].counted", equalTo(9))
                .body("items[0].reported.value", equalTo(12))
                .body("items[0].reported.citation", notNullValue())
                .body("items[0].others.value", contains(10))
                .body("items[0].difference", equalTo(-3))
                .body("items[0].percent", equalTo(new BigDecimal("-25.00")))
                .body("items[0].comparable", equalTo(true));
        var districts = reconciliation(as("viewer"), "region=" + region + "&level=DISTRICT");
        districts
                .body("items.find { it.region.code == '" + district + "' }.status", equalTo("AGREES"))
                .body("items.find { it.region.code == '" + district + "' }.comparable", equalTo(false))
                .body("items.findAll { it.status == 'NOTHING_KNOWN' }.counted", everyItem(nullValue()));
        var next = reconciliation(as("viewer"), "region=" + region + "&level=DISTRICT&limit=2")
                .body("items", hasSize(2))
                .extract()
                .<String>path("next");
        reconciliation(as("viewer"), "region=" + region + "&level=DISTRICT&limit=2&after=" + next)
                .body("items[0].region.code", greaterThan(district));
        reconciliation(as("viewer"), "region=82")
                .body("items[0].status", equalTo("NOTHING_REPORTED"))
                .body("items[0].regencies.included", equalTo(1))
                .body("items[0].regencies.expected", equalTo(10));
        assertEquals(
                "-3",
                workbook(as("viewer"), "/v1/statistics/reconciliation?programme=PENGAWASAN&region=" + region)
                        .get(1)
                        .get(7));
    }

    @Test
    void the_public_compares_reports_with_what_is_released() {
        var region = "81.01";
        var few = village(region);
        var many = REGIONS.inside(RegionCode.parse(region), Level.VILLAGE).stream()
                .map(village -> village.code().value())
                .filter(village -> !village.startsWith(few.substring(0, 8)))
                .findFirst()
                .orElseThrow();
        var rows = new ArrayList<String>();
        IntStream.rangeClosed(1, 3).forEach(family -> rows.add(row(family, few)));
        IntStream.rangeClosed(4, 40).forEach(family -> rows.add(row(family, many)));
        published("PENGAWASAN", region, table(rows));
        report("officer", about(few.substring(0, 8), 3, "2021-01-31")).statusCode(201);
        report("officer", about(region, 41, "2021-01-31")).statusCode(201);

        var exact = reconciliation(as("viewer-" + region), "region=" + region + "&level=DISTRICT")
                .header("Cache-Control", equalTo("private, no-cache"))
                .body("released", equalTo(false));
        exact.body("items.find { it.region.code == '" + few.substring(0, 8) + "' }.status", equalTo("AGREES"));
        for (var stranger : List.of(anonymous(), as("viewer-17.06"), as("companion-" + region))) {
            var seen = reconciliation(stranger, "region=" + region + "&level=DISTRICT")
                    .header("Cache-Control", equalTo("public, max-age=60"))
                    .body("released", equalTo(true));
            // That it agrees with the report would say how many they are.
            var item = "items.find { it.region.code == '" + few.substring(0, 8) + "' }";
            seen.body(item + ".status", equalTo("SUPPRESSED"))
                    .body(item + ".counted", nullValue())
                    .body(item + ".difference", nullValue())
                    .body(item + ".percent", nullValue())
                    .body(item + ".comparable", nullValue())
                    .body(item + ".reported.value", equalTo(3));
            assertEquals(
                    countedInPublic(region),
                    seen.extract().<List<Map<String, ?>>>path("items").stream()
                            .filter(each -> each.get("counted") != null)
                            .map(each -> ((Map<?, ?>) each.get("region")).get("code") + " " + each.get("counted"))
                            .toList());
        }
        reconciliation(anonymous(), "region=" + region)
                .body("items[0].status", equalTo("DIFFERS"))
                .body("items[0].counted", equalTo(40))
                .body("items[0].difference", equalTo(-1));
        assertEquals(
                "c",
                workbook(
                                anonymous(),
                                "/v1/statistics/reconciliation?programme=PENGAWASAN&level=DISTRICT&region=" + region)
                        .stream()
                        .filter(line -> line.getFirst().equals(few.substring(0, 8)))
                        .findFirst()
                        .orElseThrow()
                        .get(5));
    }

    /** The closings of districts as the public reads them elsewhere. */
    private static List<String> countedInPublic(String region) {
        return anonymous()
                .get("/v1/statistics/counts?programme=PENGAWASAN&level=DISTRICT&region=" + region)
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, ?>>>path("items")
                .stream()
                .filter(item -> ((Map<?, ?>) item.get("balance")).get("closing") != null)
                .map(item -> ((Map<?, ?>) item.get("region")).get("code") + " "
                        + ((Map<?, ?>) item.get("balance")).get("closing"))
                .toList();
    }

    @Test
    void a_table_that_is_still_right_is_not_sent_again() {
        var region = "81.02";
        published("PENGAWASAN", region, families(village(region), 1, 9));
        for (var path : List.of(
                "counts?programme=PENGAWASAN&level=VILLAGE&region=" + region,
                "exit-reasons?programme=PENGAWASAN&region=" + region,
                "overlaps?region=" + region,
                "completeness?programme=PENGAWASAN&region=" + region,
                "quality?programme=PENGAWASAN&region=" + region,
                "reconciliation?programme=PENGAWASAN&region=" + region)) {
            var csv = tag(path, "text/csv", startsWith("\""));
            var xlsx = tag(path, XlsxTable.MEDIA_TYPE, startsWith("W/\""));
            var json = tag(path, "application/json", startsWith("\""));
            assertEquals(3, new HashSet<>(List.of(csv, xlsx, json)).size(), path);
            asks(path, "text/csv", csv).statusCode(304).body(equalTo("")).header("ETag", equalTo(csv));
            asks(path, XlsxTable.MEDIA_TYPE, xlsx).statusCode(304).header("ETag", equalTo(xlsx));
            asks(path, "text/csv", xlsx).statusCode(200);
            as("supervisor-81.02")
                    .accept("text/csv")
                    .header("If-None-Match", csv)
                    .get("/v1/statistics/" + path)
                    .then()
                    .statusCode(200);
        }
        var before = tag("counts?programme=PENGAWASAN&region=" + region, "text/csv", notNullValue());
        report("officer", about(region, 41, "2021-01-31")).statusCode(201);
        var stale = tag("reconciliation?programme=PENGAWASAN&region=" + region, "text/csv", notNullValue());
        published("PENGAWASAN", region, families(village(region), 1, 12));
        asks("counts?programme=PENGAWASAN&region=" + region, "text/csv", before)
                .statusCode(200)
                .header("ETag", not(equalTo(before)));
        asks("reconciliation?programme=PENGAWASAN&region=" + region, "text/csv", stale)
                .statusCode(200)
                .header("ETag", not(equalTo(stale)));
    }

    private static String tag(String path, String form, Matcher<? super String> fits) {
        return as("supervisor")
                .accept(form)
                .get("/v1/statistics/" + path)
                .then()
                .statusCode(200)
                .header("ETag", fits)
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse asks(String path, String form, String tag) {
        return as("supervisor")
                .accept(form)
                .header("If-None-Match", tag)
                .get("/v1/statistics/" + path)
                .then();
    }

    @Test
    void exits_that_a_further_edition_took_back_need_no_reason() {
        var village = village("62.04");
        publish("62.04", read("PKH", "62.04", 2025, 1, families(village, 1, 10)))
                .statusCode(200);
        var first = read("PKH", "62.04", 2025, 2, families(village, 5, 10));
        var family = as("officer-62.04")
                .get("/v1/recipient-lists/" + first + "/changes?kind=EXIT")
                .then()
                .extract()
                .<String>path("items[0].family");
        Lists.post(
                        "officer-62.04",
                        first,
                        "exit-explanations",
                        Map.of("explanations", List.of(Map.of("family", family, "reason", "DUPLICATE"))))
                .statusCode(200);
        publish("62.04", first).statusCode(200);
        var before = marks("", 4, 3).extract().<Number>path("publication");

        var second = Lists.published("PKH", "62.04", 2025, 2, families(village, 1, 10));
        marks("", 4, 0);
        marks("&asOf=" + before, 4, 3);

        Lists.revert("62.04", second).statusCode(200);
        marks("", 4, 3);
        Lists.published("PKH", "62.04", 2025, 2, families(village, 1, 10));
        marks("", 4, 0);
    }

    private static ValidatableResponse marks(String asOf, int exits, int unexplained) {
        return as("viewer")
                .get("/v1/statistics/quality?programme=PKH&period=2025-T2&region=62.04" + asOf)
                .then()
                .statusCode(200)
                .body("items[0].marks.exits", equalTo(exits))
                .body("items[0].marks.unexplained", equalTo(unexplained))
                .body("area.unexplained", equalTo(unexplained));
    }

    @Test
    void samples_are_passed_over_until_they_are_asked_for() {
        var list = Lists.sample("PENGAWASAN", "65.03", 2021, 1);
        send("officer-65.03", list, families(village("65.03"), 1, 9)).statusCode(200);
        publish("65.03", list).statusCode(200);

        for (var path :
                List.of("completeness?programme=PENGAWASAN&state=PUBLISHED&", "quality?programme=PENGAWASAN&")) {
            as("supervisor")
                    .get("/v1/statistics/" + path + "region=65.03")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            as("supervisor")
                    .get("/v1/statistics/" + path + "region=65.03&basis=LEDGER")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
        as("viewer")
                .get("/v1/statistics/reconciliation?programme=PENGAWASAN&region=65.03")
                .then()
                .statusCode(404);
        reconciliation(as("viewer"), "region=65.03&basis=LEDGER").body("items[0].sample", equalTo(true));
    }

    private static Map<String, Object> about(String region, int families, String day) {
        return Map.of(
                "programme", "PENGAWASAN", "region", region, "year", 2021, "referenceDate", day, "value", families);
    }

    private static ValidatableResponse overlaps(RequestSpecification caller, String region) {
        return caller.get("/v1/statistics/overlaps?region=" + region).then().statusCode(200);
    }

    private static ValidatableResponse completeness(RequestSpecification caller, String query) {
        return caller.get("/v1/statistics/completeness?" + query).then().statusCode(200);
    }

    private static ValidatableResponse reconciliation(RequestSpecification caller, String query) {
        return caller.get("/v1/statistics/reconciliation?programme=PENGAWASAN&" + query)
                .then()
                .statusCode(200);
    }

    private static List<List<String>> workbook(RequestSpecification caller, String path) {
        return Workbooks.lines(caller.accept(XlsxTable.MEDIA_TYPE)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static void published(String programme, String region, String table) {
        publish(region, read(programme, region, 2021, 1, table)).statusCode(200);
    }

    private static String families(String village, int first, int last) {
        return table(IntStream.rangeClosed(first, last)
                .mapToObj(family -> row(family, village))
                .toList());
    }

    private static String village(String region) {
        return REGIONS.inside(RegionCode.parse(region), Level.VILLAGE)
                .getFirst()
                .code()
                .value();
    }
}
