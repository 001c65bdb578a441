package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.Api.report;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.send;
import static id.pendamping.recipient.list.Lists.table;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.recipient.list.Lists;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lists in the ledger say about counts and changes; each test has regencies of its own. */
@QuarkusTest
class LedgerStatisticsTest {

    private static final Regions REGIONS = Regions.load();

    @Test
    void a_change_is_told_with_who_came_who_left_and_why() {
        var region = "61.01";
        var villages = villages(region);
        // Thirty families; then 1 to 9 leave and ten enter; then 10 moves, 1 returns and three more leave.
        publish(region, read("PKH", region, 2023, 5, families(villages.get(0), 1, 30)));
        var second = read("PKH", region, 2025, 1, families(villages.get(0), 10, 40));
        explain(region, second, Map.of(1, "DUPLICATE", 2, "DUPLICATE", 3, "NOT_MATCHED_DUKCAPIL", 4, "DECEASED"));
        publish(region, second).statusCode(200);
        publish(
                        region,
                        read(
                                "PKH",
                                region,
                                2025,
                                2,
                                rows(
                                        families(villages.get(0), 14, 40),
                                        row(10, villages.get(1)),
                                        row(1, villages.get(1)))))
                .statusCode(200);

        changes(as("viewer"), region, "2023", "2025")
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("ETag", notNullValue())
                .body("basis", equalTo("LEDGER"))
                .body("from.value", equalTo(30))
                .body("from.period", equalTo("2023"))
                .body("from.stage", equalTo(5))
                .body("from.referenceDate", equalTo("2023-12-31"))
                .body("from.regime", equalTo("DTKS"))
                .body("from.citation", nullValue())
                .body("to.value", equalTo(29))
                .body("to.stage", equalTo(2))
                .body("to.regime", equalTo("DTSEN"))
                .body("change", equalTo(-1))
                .body("changePercent", equalTo(new BigDecimal("-3.33")))
                .body("significant", equalTo(false))
                .body("seriesBreak", equalTo(true))
                .body("comparable", equalTo(false))
                .body("ledger.released", equalTo(false))
                .body("ledger.sample", equalTo(false))
                .body("ledger.regencies", nullValue())
                .body("ledger.balance.opening", equalTo(30))
                .body("ledger.balance.baseline", equalTo(0))
                .body("ledger.balance.entries", equalTo(10))
                .body("ledger.balance.returns", equalTo(1))
                .body("ledger.balance.exits", equalTo(12))
                .body("ledger.balance.movesIn", equalTo(1))
                .body("ledger.balance.movesOut", equalTo(1))
                .body("ledger.balance.corrections", equalTo(0))
                .body("ledger.balance.closing", equalTo(29))
                .body("ledger.balance.flags.size()", equalTo(0))
                .body(
                        "ledger.exitsByReason.code",
                        contains("DUPLICATE", "DECEASED", "NOT_MATCHED_DUKCAPIL", "UNEXPLAINED"))
                .body("ledger.exitsByReason.families", contains(2, 1, 1, 8))
                .body("ledger.exitsByReason[0].share", equalTo(new BigDecimal("16.67")))
                .body("ledger.exitsByReason[3].share", equalTo(new BigDecimal("66.67")))
                .body("ledger.exitsByGroup.code", contains("DATA", "DEATH_OR_MOVE", "UNEXPLAINED"))
                .body("ledger.exitsByGroup.families", contains(3, 1, 8))
                .body("ledger.steps.period", contains("2025-T1", "2025-T2"))
                .body("ledger.steps[1].balance.opening", equalTo(31))
                .body("ledger.steps[1].balance.exits", equalTo(3))
                .body(
                        "summary",
                        equalTo(
                                "Penerima Program Keluarga Harapan (PKH) di " + name(region)
                                        + " turun 1 keluarga (3,33 persen), dari 30 menjadi 29 keluarga, antara 2023 dan 2025."
                                        + " Perubahan ini tidak melebihi ambang 10 persen."
                                        + " Selama itu 10 masuk, 1 kembali, 1 pindah ke sini, 1 pindah dari sini."
                                        + " Dari 12 keluarga yang keluar: 3 data, 1 meninggal atau pindah, 8 belum terjelaskan."
                                        + " Di antara keduanya daftar penerima beralih ke register lain, jadi deretnya terputus."
                                        + " Kedua tahap tidak berakhir pada hari yang sama dalam tahunnya, jadi bandingkan dengan hati-hati."));
        changes(as("officer-" + region).header("Accept-Language", "en"), region, "2023-T5", "2025-T1")
                .body("change", equalTo(1))
                .body("ledger.steps", hasSize(1))
                .body(
                        "summary",
                        allOf(
                                containsString("rose by 1 families (3.33 percent), from 30 to 31 families"),
                                containsString("Meanwhile 10 entered."),
                                containsString("Of the 9 families who left: 3 data, 1 death or move, 5 unexplained.")));
        changes(as("viewer"), villages.get(1), "2023", "2025")
                .body("from.value", equalTo(0))
                .body("to.value", equalTo(2))
                .body("changePercent", nullValue())
                .body("ledger.balance.movesIn", equalTo(1))
                .body("ledger.exitsByReason.families", contains(0))
                .body("summary", containsString("Tidak ada yang keluar."));
    }

    @Test
    void what_the_ledger_holds_of_a_region_is_not_for_those_outside() {
        var region = "61.02";
        var villages = villages(region);
        publish(region, read("PKH", region, 2025, 1, families(villages.get(0), 1, 4)));
        publish(region, read("PKH", region, 2025, 2, families(villages.get(0), 1, 3)));
        report("officer", Map.of("region", region, "value", 10, "year", 2025, "stage", 1));
        report("officer", Map.of("region", region, "value", 11, "year", 2025, "stage", 2));

        changes(as("officer-" + region), region, "2025-T1", "2025-T2")
                .body("basis", equalTo("LEDGER"))
                .body("change", equalTo(-1));
        for (var outsider : List.of(anonymous(), as("officer-61.03"), as("system"), as("companion"))) {
            changes(outsider, region, "2025-T1", "2025-T2")
                    .header("Cache-Control", containsString("public"))
                    .body("basis", equalTo("LEDGER"))
                    .body("ledger.released", equalTo(true))
                    .body("from.value", nullValue())
                    .body("to.value", nullValue())
                    .body("change", nullValue())
                    .body("changePercent", nullValue())
                    .body("significant", nullValue())
                    .body("ledger.balance.closing", nullValue())
                    .body("ledger.balance.flags.closing", equalTo("c"))
                    .body("summary", containsString("terlalu kecil untuk disebut"));
        }
        changes(as("officer-" + region).queryParam("basis", "REPORTED"), region, "2025-T1", "2025-T2")
                .body("basis", equalTo("REPORTED"))
                .body("ledger", nullValue())
                .body("change", equalTo(1));
    }

    @Test
    void samples_are_read_only_by_those_who_ask_for_the_ledger() {
        var region = "61.04";
        var villages = villages(region);
        report("officer", Map.of("region", region, "value", 500, "year", 2023));
        report("officer", Map.of("region", region, "value", 400, "year", 2025));
        sample(region, 2023, 5, families(villages.get(0), 1, 10));
        sample(region, 2025, 4, families(villages.get(0), 3, 10));

        changes(as("viewer"), region, "2023", "2025")
                .body("basis", equalTo("REPORTED"))
                .body("change", equalTo(-100));
        changes(as("viewer").queryParam("basis", "LEDGER"), region, "2023", "2025")
                .body("basis", equalTo("LEDGER"))
                .body("change", equalTo(-2))
                .body("comparable", equalTo(true))
                .body("significant", equalTo(true))
                .body("ledger.sample", equalTo(true))
                .body("summary", containsString("Ini daftar contoh: angkanya dibuat-buat."));
        counts(as("viewer"), region, Map.of())
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/nothing-counted"));
        counts(as("viewer"), region, Map.of("basis", "LEDGER"))
                .body("items.balance.closing", contains(8))
                .body("items[0].sample", equalTo(true));
    }

    @Test
    void a_province_counts_only_regencies_with_both_ends_and_says_how_many() {
        for (var region : List.of("62.01", "62.02", "62.03")) {
            publish(
                    region,
                    read("PKH", region, 2025, 1, families(villages(region).get(0), 1, 5)));
        }
        for (var region : List.of("62.01", "62.02")) {
            publish(
                    region,
                    read("PKH", region, 2025, 2, families(villages(region).get(0), 1, 6)));
        }
        var expected = REGIONS.count(RegionCode.parse("62"), Level.REGENCY);

        changes(as("viewer").queryParam("basis", "LEDGER"), "62", "2025-T1", "2025-T2")
                .body("from.value", equalTo(10))
                .body("to.value", equalTo(12))
                .body("ledger.regencies.included", equalTo(2))
                .body("ledger.regencies.expected", equalTo(expected))
                .body("ledger.balance.entries", equalTo(2))
                .body("summary", containsString("Dihitung dari 2 di antara " + expected + " kabupaten/kota."));
        changes(as("viewer"), "62", "2025-T1", "2025-T2")
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/nothing-reported"));
        counts(as("viewer"), "62", Map.of("period", "2025-T1"))
                .body("items.balance.closing", contains(15))
                .body("items[0].regencies.included", equalTo(3));
        counts(as("viewer"), "62", Map.of("from", "2025-T1", "to", "2025", "level", "REGENCY"))
                .body("items.region.code", contains("62.01", "62.01", "62.02", "62.02", "62.03"))
                .body("items.period", contains("2025-T1", "2025-T2", "2025-T1", "2025-T2", "2025-T1"))
                .body("items.balance.closing", contains(5, 6, 5, 6, 5));
    }

    @Test
    void any_past_state_can_be_asked_for_again() {
        var region = "61.05";
        var villages = villages(region);
        publish(region, read("PKH", region, 2025, 1, families(villages.get(0), 1, 20)));
        var second = read("PKH", region, 2025, 2, families(villages.get(0), 1, 15));
        publish(region, second).statusCode(200);
        var before = counts(as("viewer"), region, Map.of()).extract();
        var number = before.<Number>path("publication").longValue();
        var instant = before.<String>path("publishedAt");
        publish(region, read("PKH", region, 2025, 2, families(villages.get(0), 1, 18)));

        counts(as("viewer"), region, Map.of())
                .body("items[0].balance.closing", equalTo(18))
                .body("items[0].balance.exits", equalTo(5))
                .body("items[0].balance.corrections", equalTo(3));
        for (var asOf : List.of(String.valueOf(number), instant)) {
            counts(as("viewer"), region, Map.of("asOf", asOf))
                    .body("publication", equalTo((int) number))
                    .body("publishedAt", equalTo(instant))
                    .body("items[0].balance.closing", equalTo(15));
            changes(as("viewer").queryParam("asOf", asOf), region, "2025-T1", "2025-T2")
                    .body("ledger.publication", equalTo((int) number))
                    .body("change", equalTo(-5))
                    .body("ledger.balance.corrections", equalTo(0));
        }
        counts(as("viewer"), region, Map.of("asOf", "0")).statusCode(404);
        counts(as("viewer"), region, Map.of("asOf", "999999999999"))
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/as-of-unknown"));
        for (var basis : List.of("REPORTED", "LEDGER")) {
            changes(as("viewer").queryParam("asOf", "0").queryParam("basis", basis), region, "2025-T1", "2025-T2")
                    .statusCode(404);
        }
    }

    @Test
    void what_was_reverted_is_counted_no_longer_but_was_then() {
        var region = "61.06";
        var villages = villages(region);
        publish(region, read("PKH", region, 2025, 1, families(villages.get(0), 1, 20)));
        var list = read("PKH", region, 2025, 2, families(villages.get(0), 1, 15));
        publish(region, list).statusCode(200);
        var number = counts(as("viewer"), region, Map.of()).extract().<Number>path("publication");
        revert(region, list).statusCode(200);

        counts(as("viewer"), region, Map.of()).body("items.period", contains("2025-T1"));
        changes(as("viewer").queryParam("basis", "LEDGER"), region, "2025-T1", "2025-T2")
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/nothing-counted"))
                .body("violations[0].field", equalTo("to"));
        changes(as("viewer").queryParam("asOf", number), region, "2025-T1", "2025-T2")
                .body("change", equalTo(-5));
    }

    @Test
    void each_level_is_the_sum_of_the_one_below() {
        var region = "61.07";
        var villages = REGIONS.inside(RegionCode.parse(region), Level.VILLAGE).stream()
                .map(village -> village.code().value())
                .filter(village -> village.startsWith("61.07.01") || village.startsWith("61.07.02"))
                .limit(5)
                .toList();
        publish(region, read("PKH", region, 2025, 1, spread(villages, 60, 7))).statusCode(200);
        publish(region, read("PKH", region, 2025, 2, spread(villages, 50, 11))).statusCode(200);

        var byVillage = sums(region, "VILLAGE");
        var byDistrict = sums(region, "DISTRICT");
        var whole = sums(region, "REGENCY");
        assertEquals(whole, byDistrict);
        assertEquals(whole, byVillage);
        counts(as("viewer"), region, Map.of("level", "VILLAGE"))
                .body("level", equalTo("VILLAGE"))
                .body("items.region.code", equalTo(villages))
                .body("unit", equalTo("FAMILY"));
        counts(as("viewer"), "61.07.01", Map.of("level", "REGENCY"))
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/level-not-inside"));
    }

    @Test
    void all_pages_and_tables_are_of_one_state() {
        var region = "61.08";
        var villages = villages(region).subList(0, 4);
        publish(region, read("PKH", region, 2025, 1, spread(villages, 40, 3))).statusCode(200);
        var question = Map.of("level", "VILLAGE", "from", "2025-T1");
        var first = counts(as("viewer").queryParam("limit", 3).queryParam("includeTotal", true), region, question)
                .body("items", hasSize(3))
                .body("total", equalTo(4))
                .header("Link", containsString("rel=\"next\""))
                .extract();
        publish(region, read("PKH", region, 2025, 2, spread(villages, 44, 5))).statusCode(200);

        counts(as("viewer").queryParam("limit", 3).queryParam("after", first.<String>path("next")), region, question)
                .body("publication", equalTo(first.<Number>path("publication")))
                .body("items.region.code", contains(villages.get(3)))
                .body("next", nullValue());
        var table = counts(as("viewer").accept("text/csv"), region, question)
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Cache-Control", equalTo("private, no-cache"))
                .extract()
                .asString();
        assertEquals(9, table.lines().count());
        assertEquals(
                84,
                table.lines()
                        .skip(1)
                        .mapToInt(line -> Integer.parseInt(line.split(",")[15]))
                        .sum());
        counts(
                        as("viewer").accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                        region,
                        question)
                .statusCode(200)
                .header("Content-Disposition", containsString("counts.xlsx"));
        var tag = counts(as("viewer"), region, question).extract().header("ETag");
        counts(as("viewer").header("If-None-Match", tag), region, question).statusCode(304);
    }

    @Test
    void reasons_of_a_range_are_told_with_their_shares() {
        var region = "61.11";
        var villages = villages(region);
        publish(region, read("PKH", region, 2025, 1, families(villages.get(0), 1, 40)));
        var second = read("PKH", region, 2025, 2, families(villages.get(0), 8, 40));
        explain(region, second, Map.of(1, "DUPLICATE", 2, "DUPLICATE", 3, "DECEASED"));
        publish(region, second).statusCode(200);
        var third = read("PKH", region, 2025, 3, families(villages.get(0), 10, 40));
        explain(region, third, Map.of(8, "DECEASED"));
        publish(region, third).statusCode(200);

        exitReasons(as("viewer").header("Accept-Language", "en"), region, Map.of("from", "2025-T2"))
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("ETag", notNullValue())
                .body("periods", contains("2025-T2", "2025-T3"))
                .body("exits", equalTo(9))
                .body("byReason.code", contains("DECEASED", "DUPLICATE", "UNEXPLAINED"))
                .body("byReason.families", contains(2, 2, 5))
                .body(
                        "byReason.share",
                        contains(new BigDecimal("22.22"), new BigDecimal("22.22"), new BigDecimal("55.56")))
                .body("byReason[2].name", equalTo("Unexplained"))
                .body("byGroup.code", contains("DATA", "DEATH_OR_MOVE", "UNEXPLAINED"));
        exitReasons(as("viewer"), region, Map.of("period", "2025-T1"))
                .body("exits", equalTo(0))
                .body("byReason.code", contains("UNEXPLAINED"))
                .body("byReason[0].name", equalTo("Belum terjelaskan"))
                .body("byReason[0].share", nullValue());
        // Outside of the region two of a reason are too few, and with the sum a third would tell them.
        exitReasons(anonymous(), region, Map.of("period", "2025-T2"))
                .header("Cache-Control", containsString("public"))
                .body("released", equalTo(true))
                .body("exits", equalTo(7))
                .body("byReason.find { it.code == 'DUPLICATE' }.families", nullValue())
                .body("byReason.find { it.code == 'DUPLICATE' }.flag", equalTo("c"))
                .body("byReason.find { it.code == 'DUPLICATE' }.share", nullValue());
        exitReasons(anonymous(), region.concat(".01"), Map.of("period", "2025-T2"))
                .body("byReason.code", contains("UNEXPLAINED"))
                .body("byReason.flag", contains("c"));
        var table = exitReasons(as("viewer").accept("text/csv"), region, Map.of("period", "2025-T2"))
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(4, table.lines().count());
    }

    @Test
    void the_public_sees_releases_in_which_small_counts_are_suppressed() {
        var region = "61.12";
        var places = villages(region).subList(0, 3);
        publish(region, read("PKH", region, 2025, 1, several(places, 1, 30, 31, 70, 71, 130)))
                .statusCode(200);
        publish(region, read("PKH", region, 2025, 2, several(places, 4, 30, 41, 70, 71, 130)))
                .statusCode(200);
        var third = read("PKH", region, 2025, 2, several(places, 4, 30, 51, 70, 71, 130));
        publish(region, third).statusCode(200);
        var question = Map.of("level", "VILLAGE", "period", "2025-T2");

        counts(as("viewer"), region, question)
                .body("released", equalTo(false))
                .body("items.balance.exits", contains(3, 20, 0))
                .body("items.balance.closing", contains(27, 20, 60));
        var told = counts(anonymous(), region, question)
                .header("Cache-Control", containsString("public"))
                .body("released", equalTo(true))
                .body("items.balance.opening", contains(30, 40, 60))
                .body("items[0].balance.exits", nullValue())
                .body("items[0].balance.flags.exits", equalTo("c"))
                .extract()
                .<List<Number>>path("items.balance.exits");
        assertTrue(told.stream().filter(java.util.Objects::isNull).count() > 1, told::toString);
        counts(anonymous(), region, Map.of("period", "2025-T2"))
                .body("items[0].balance.exits", equalTo(23))
                .body("items[0].balance.flags.size()", equalTo(0));
        counts(anonymous().accept("text/csv"), region, question)
                .header("Cache-Control", containsString("public"))
                .body(containsString(",c,"));

        // What was told once is told again when it stands again.
        var before = counts(anonymous(), region, question).extract().<List<Number>>path("items.balance.exits");
        var fourth = read("PKH", region, 2025, 2, several(places, 1, 30, 31, 70, 71, 130));
        publish(region, fourth).statusCode(200);
        revert(region, fourth).statusCode(200);
        assertEquals(before, counts(anonymous(), region, question).extract().<List<Number>>path("items.balance.exits"));
    }

    @Test
    void what_a_list_hid_that_was_taken_back_the_next_one_hides_too() {
        var region = "61.03";
        var places = villages(region).subList(0, 3);
        var question = Map.of("level", "VILLAGE", "period", "2025-T2");
        publish(region, read("PKH", region, 2025, 1, several(places, 1, 30, 31, 70, 71, 130)))
                .statusCode(200);
        var second = read("PKH", region, 2025, 2, several(places, 4, 30, 51, 70, 71, 130));
        publish(region, second).statusCode(200);
        var hidden = hidden(counts(anonymous(), region, question).extract().path("items.balance.exits"));
        assertTrue(hidden.size() > 1, hidden::toString);
        revert(region, second).statusCode(200);

        // Whoever knows what is large now would guess that it was so before, and knew the small one.
        publish(region, read("PKH", region, 2025, 2, several(places, 1, 30, 51, 70, 71, 130)))
                .statusCode(200);

        counts(as("viewer"), region, question).body("items.balance.exits", contains(0, 20, 0));
        assertEquals(
                hidden, hidden(counts(anonymous(), region, question).extract().path("items.balance.exits")));
    }

    private static List<Integer> hidden(List<Number> counts) {
        return IntStream.range(0, counts.size())
                .filter(i -> counts.get(i) == null)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "region, 61.99, 404, region-unknown",
        "programme, BPTN, 404, programme-unknown",
        "period, kemarin, 400, period-malformed",
        "from, 2026, 400, period-order",
        "period, 2025, 400, period-and-range",
        "basis, REPORTED, 400, invalid-request",
        "asOf, kemarin, 400, as-of-unknown",
        "asOf, 9906010100000001, 400, as-of-unknown",
    })
    void a_question_that_cannot_be_answered_says_why(String field, String value, int status, String problem) {
        var question = new HashMap<String, String>(Map.of("to", "2025"));
        question.put(field, value);
        var region = question.remove("region");
        var programme = question.remove("programme");
        as("viewer")
                .queryParams(question)
                .queryParam("region", region == null ? "61.01" : region)
                .queryParam("programme", programme == null ? "PKH" : programme)
                .get("/v1/statistics/counts")
                .then()
                .statusCode(status)
                .body("type", matchesPattern("/problems/.*/" + problem))
                .body("detail", not(containsString("9906010100000001")));
    }

    @Test
    void nothing_counted_is_not_zero() {
        counts(as("viewer"), "61.10", Map.of()).statusCode(404).body("items", nullValue());
        counts(anonymous(), "61.10", Map.of("level", "VILLAGE")).statusCode(404);
    }

    private static List<Long> sums(String region, String level) {
        var answer = counts(as("viewer").queryParam("limit", 200), region, Map.of("level", level))
                .extract();
        return Balance.CELLS.stream()
                .map(cell -> answer.<List<Number>>path("items.balance." + cell).stream()
                        .mapToLong(Number::longValue)
                        .sum())
                .toList();
    }

    private static ValidatableResponse counts(RequestSpecification caller, String region, Map<String, ?> question) {
        return caller.queryParams(question)
                .queryParam("programme", "PKH")
                .queryParam("region", region)
                .get("/v1/statistics/counts")
                .then();
    }

    private static ValidatableResponse changes(RequestSpecification caller, String region, String from, String to) {
        return caller.queryParams(Map.of("programme", "PKH", "region", region, "from", from, "to", to))
                .get("/v1/statistics/changes")
                .then();
    }

    private static ValidatableResponse exitReasons(
            RequestSpecification caller, String region, Map<String, ?> question) {
        return caller.queryParams(question)
                .queryParam("programme", "PKH")
                .queryParam("region", region)
                .get("/v1/statistics/exit-reasons")
                .then();
    }

    /** Families from one number to another in each of these villages. */
    private static String several(List<String> villages, int... ends) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < villages.size(); i++) {
            for (int family = ends[2 * i]; family <= ends[2 * i + 1]; family++) {
                rows.add(row(family, villages.get(i)));
            }
        }
        return table(rows);
    }

    private static List<String> villages(String region) {
        return REGIONS.inside(RegionCode.parse(region), Level.VILLAGE).stream()
                .map(village -> village.code().value())
                .toList();
    }

    private static String name(String region) {
        return REGIONS.name(region);
    }

    /** Families of these numbers, all in one village. */
    private static String families(String village, int first, int last) {
        return table(IntStream.rangeClosed(first, last)
                .mapToObj(family -> row(family, village))
                .toList());
    }

    private static String rows(String table, String... more) {
        return table + Stream.of(more).collect(joining("\n", "", "\n"));
    }

    /** Some families of some villages; with another stride they are others, elsewhere. */
    private static String spread(List<String> villages, int families, int stride) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < families; i++) {
            rows.add(row(i < 10 ? i : i * stride, villages.get(i % villages.size())));
        }
        return table(rows);
    }

    private static void explain(String region, String list, Map<Integer, String> reasons) {
        var rows = reasons.entrySet().stream()
                .map(reason -> kk(reason.getKey()) + "," + reason.getValue())
                .collect(joining("\n", "no_kk,alasan\n", "\n"));
        as("officer-" + region)
                .contentType("text/csv")
                .header("If-Match", "*")
                .body(rows)
                .put("/v1/recipient-lists/" + list + "/exit-reasons")
                .then()
                .statusCode(200)
                .body("rejectedRows", empty());
    }

    private static void sample(String region, int year, int stage, String table) {
        var list = Lists.sample("PKH", region, year, stage);
        send("officer-" + region, list, table).statusCode(200);
        publish(region, list).statusCode(200);
    }
}
