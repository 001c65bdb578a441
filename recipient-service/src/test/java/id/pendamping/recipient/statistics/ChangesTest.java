package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.Api.published;
import static id.pendamping.recipient.Api.report;
import static id.pendamping.recipient.Api.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChangesTest {

    @BeforeEach
    void publish() {
        send("officer", published("lombok-utara")).statusCode(201).body("rejected", equalTo(0));
        send("officer", published("mukomuko")).statusCode(201).body("rejected", equalTo(0));
    }

    @Test
    void pkh_in_lombok_utara_hardly_changed() {
        changes("PKH", "52.08", "2023", "2024")
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("Cache-Control", containsString("public"))
                .body("programme.code", equalTo("PKH"))
                .body("programme.name", equalTo("Program Keluarga Harapan (PKH)"))
                .body("region.code", equalTo("52.08"))
                .body("region.name", equalTo("Kabupaten Lombok Utara"))
                .body("unit", equalTo("FAMILY"))
                .body("basis", equalTo("REPORTED"))
                .body("from.period", equalTo("2023"))
                .body("from.value", equalTo(22865))
                .body("from.referenceDate", nullValue())
                .body("from.source", equalTo("radarntb.com 2024-02-22"))
                .body("from.citation", matchesPattern("PDM-F-.*"))
                .body("from.others", hasSize(0))
                .body("to.value", equalTo(22829))
                .body("to.referenceDate", equalTo("2024-02-22"))
                .body("change", equalTo(-36))
                .body("changePercent", equalTo(new BigDecimal("-0.16")))
                .body("significant", equalTo(false))
                .body("threshold.percent", equalTo(10))
                .body("threshold.source", notNullValue())
                .body("comparable", equalTo(false))
                .body("seriesBreak", equalTo(false))
                .body(
                        "summary",
                        equalTo(
                                "Penerima Program Keluarga Harapan (PKH) di Kabupaten Lombok Utara turun 36 keluarga (0,16 persen), "
                                        + "dari 22.865 menjadi 22.829 keluarga, antara 2023 dan 2024. Perubahan ini tidak melebihi ambang 10 persen. "
                                        + "Tanggal acuan kedua angka tidak sama atau tidak diketahui, jadi bandingkan dengan hati-hati."));
    }

    @Test
    void the_misspelt_bnpt_is_sembako_and_its_fall_is_significant() {
        changes("BNPT", "52.08", "2023", "2024")
                .body("programme.code", equalTo("SEMBAKO"))
                .body("change", equalTo(-5825))
                .body("changePercent", equalTo(new BigDecimal("-17.78")))
                .body("significant", equalTo(true))
                .body(
                        "summary",
                        containsString("turun 5.825 keluarga (17,78 persen), dari 32.765 menjadi 26.940 keluarga"))
                .body("summary", containsString("melebihi ambang 10 persen; sebabnya tidak tercatat"));
        anonymous()
                .header("Accept-Language", "en")
                .queryParams(Map.of("programme", "BNPT", "region", "52.08", "from", "2023", "to", "2024"))
                .get("/v1/statistics/changes")
                .then()
                .body(
                        "summary",
                        containsString("fell by 5,825 families (17.78 percent), from 32,765 to 26,940 families"));
    }

    @Test
    void a_series_breaks_where_the_lists_moved_to_another_register() {
        changes("PKH", "17.06", "2023", "2025")
                .body("seriesBreak", equalTo(true))
                .body("from.regime", equalTo("DTKS"))
                .body("to.regime", equalTo("DTSEN"))
                .body("change", equalTo(-285))
                .body("summary", containsString("deretnya terputus"));
        changes("PKH", "17.06", "2022", "2023")
                .body("seriesBreak", equalTo(false))
                .body("changePercent", equalTo(new BigDecimal("-12.57")));
    }

    @Test
    void an_answer_that_is_known_is_not_sent_again() {
        var tag = changes("PKH", "52.08", "2023", "2024").extract().header("ETag");

        anonymous()
                .header("If-None-Match", tag)
                .queryParams(Map.of("programme", "PKH", "region", "52.08", "from", "2023", "to", "2024"))
                .get("/v1/statistics/changes")
                .then()
                .statusCode(304);
    }

    @Test
    void a_correction_is_in_the_next_answer() {
        report("officer", Map.of("region", "73.07", "value", 100, "year", 2021)).statusCode(201);
        for (int value = 101; value <= 110; value++) {
            report("officer", Map.of("region", "73.07", "value", value));
            changes("PKH", "73.07", "2021", "2022").body("to.value", equalTo(value));
            changes("PKH", "73.07", "2021", "2022").body("to.value", equalTo(value));
        }
    }

    @Test
    void of_several_totals_the_latest_counts_and_the_others_are_listed() {
        report("officer", Map.of("region", "73.08", "value", 10, "referenceDate", "2022-12-31"))
                .statusCode(201);
        report("officer", Map.of("region", "73.08", "value", 11, "source", "late but undated"))
                .statusCode(201);
        report("officer", Map.of("region", "73.08", "value", 12, "source", "BPS", "referenceDate", "2022-06-30"))
                .statusCode(201);
        report("officer", Map.of("region", "73.08", "value", 99, "source", "BPS", "category", "Lansia"))
                .statusCode(201);
        report("officer", Map.of("region", "73.08", "value", 0, "year", 2021, "referenceDate", "2021-12-31"))
                .statusCode(201);

        changes("PKH", "73.08", "2021", "2022")
                .body("to.value", equalTo(10))
                .body("to.others.value", contains(12, 11))
                .body("to.others[1].referenceDate", nullValue())
                .body("comparable", equalTo(true))
                .body("change", equalTo(10))
                .body("changePercent", nullValue())
                .body("significant", nullValue())
                .body("summary", containsString("naik 10 keluarga, dari 0 menjadi 10 keluarga"))
                .body("summary", not(containsString("ambang")));
    }

    @Test
    void stages_are_periods_of_their_own() {
        report("officer", Map.of("region", "73.09", "value", 100, "year", 2025, "stage", 1))
                .statusCode(201);
        report("officer", Map.of("region", "73.09", "value", 90, "year", 2025, "stage", 2))
                .statusCode(201);

        changes("PKH", "73.09", "2025-T1", "2025-T2")
                .body("from.period", equalTo("2025-T1"))
                .body("to.stage", equalTo(2))
                .body("change", equalTo(-10))
                .body("seriesBreak", equalTo(true))
                .body("significant", equalTo(false))
                .body("summary", containsString("antara tahap 1 tahun 2025 dan tahap 2 tahun 2025"));
    }

    @ParameterizedTest
    @CsvSource({
        "PKH, 52.08, 2024, 2023, 400, period-order, to",
        "PKH, 52.08, 2024, 2024, 400, period-order, to",
        "PKH, 52.08, kemarin, 2024, 400, period-malformed, from",
        "PKH, 52.08, 2019, 2024, 404, nothing-reported, from",
        "PKH, 52.08, 2023, 2024-T9, 404, nothing-reported, to",
        "PKH, 52.09, 2023, 2024, 404, region-unknown, region",
        "PKH, Lombok, 2023, 2024, 404, region-unknown, region",
        "BPTN, 52.08, 2023, 2024, 404, programme-unknown, programme",
    })
    void a_question_that_cannot_be_answered_says_why(
            String programme, String region, String from, String to, int status, String problem, String field) {
        for (var language : List.of("id", "en")) {
            anonymous()
                    .header("Accept-Language", language)
                    .queryParams(Map.of("programme", programme, "region", region, "from", from, "to", to))
                    .get("/v1/statistics/changes")
                    .then()
                    .statusCode(status)
                    .body("type", equalTo("/problems/recipient/" + problem))
                    .body("violations[0].field", equalTo(field))
                    .body("violations[0].remedy", notNullValue())
                    .body("detail", not(containsString("…")));
        }
    }

    @Test
    void what_is_missing_is_named() {
        anonymous()
                .get("/v1/statistics/changes")
                .then()
                .statusCode(400)
                .body("violations.field.sort()", contains("from", "programme", "region", "to"));
    }

    @Test
    void a_programme_may_have_a_threshold_of_its_own() {
        as("steward")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "nameIndonesian",
                        "Uji Ambang",
                        "nameEnglish",
                        "Threshold Test",
                        "unit",
                        "FAMILY",
                        "aliases",
                        List.of(),
                        "legalBasis",
                        "test"))
                .put("/v1/programmes/AMBANG")
                .then()
                .statusCode(201);
        report("officer", Map.of("programme", "AMBANG", "region", "73.10", "value", 1000))
                .statusCode(201);
        report("officer", Map.of("programme", "AMBANG", "region", "73.10", "value", 1050, "year", 2023))
                .statusCode(201);
        changes("AMBANG", "73.10", "2022", "2023")
                .body("significant", equalTo(false))
                .body("threshold.percent", equalTo(10));

        threshold("AMBANG", "4.5", "2020-01-01", null).statusCode(201);
        threshold("AMBANG", "2", "2199-01-01", null).statusCode(201);
        changes("AMBANG", "73.10", "2022", "2023")
                .body("significant", equalTo(true))
                .body("threshold.percent", equalTo(new BigDecimal("4.5")))
                .body("summary", containsString("melebihi ambang 4,5 persen"));

        threshold("AMBANG", "6", "2020-01-01", null).statusCode(428);
        threshold("AMBANG", "6", "2020-01-01", "*").statusCode(200);
        changes("AMBANG", "73.10", "2022", "2023").body("significant", equalTo(false));
        threshold("AMBANG", "0", "2020-01-01", "*").statusCode(400);
        threshold("AMBANG", "101", "2020-01-01", "*").statusCode(400);
        anonymous()
                .get("/v1/thresholds")
                .then()
                .statusCode(200)
                .body("items.findAll { it.programme?.code == 'AMBANG' }", hasSize(2));
    }

    private static ValidatableResponse threshold(String programme, String percent, String firstDay, String ifMatch) {
        var request = as("steward")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "programme",
                        programme,
                        "percent",
                        new BigDecimal(percent),
                        "firstDay",
                        firstDay,
                        "source",
                        "test"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/thresholds")
                .then();
    }

    private static ValidatableResponse changes(String programme, String region, String from, String to) {
        return anonymous()
                .queryParams(Map.of("programme", programme, "region", region, "from", from, "to", to))
                .get("/v1/statistics/changes")
                .then();
    }
}
