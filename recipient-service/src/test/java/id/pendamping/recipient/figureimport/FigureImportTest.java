package id.pendamping.recipient.figureimport;

import static id.pendamping.recipient.Api.HEADER;
import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.Api.published;
import static id.pendamping.recipient.Api.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FigureImportTest {

    private static final String OPEN_DATA =
            "id,kode_provinsi,nama_provinsi,kode_kabupaten_kota,nama_kabupaten_kota,kode_kecamatan,nama_kecamatan,jumlah_kpm_pkh,satuan,tahun\n";

    @ParameterizedTest
    @CsvSource({"lampung-barat, 16", "lombok-utara, 4", "mukomuko, 3"})
    void every_published_row_is_taken_and_a_second_time_changes_nothing(String table, int rows) {
        send("officer", published(table)).statusCode(201).body("rejected", equalTo(0));

        send("officer", published(table))
                .statusCode(201)
                .header("Location", startsWith("/v1/figure-imports/"))
                .body("header", equalTo("CANONICAL"))
                .body("accepted", equalTo(0))
                .body("revised", equalTo(0))
                .body("unchanged", equalTo(rows))
                .body("rejected", equalTo(0))
                .body("rows", hasSize(rows))
                .body("rows.citation", everyItem(notNullValue()));
    }

    @Test
    void the_table_of_a_portal_needs_a_source_and_names_the_programme_in_a_column() {
        send("officer", published("pidie-jaya-open-data-header"))
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/file-source-missing"))
                .body("violations[0].field", equalTo("source"));

        send("officer-11.18", "Satu Data Pidie Jaya", published("pidie-jaya-open-data-header"))
                .statusCode(201)
                .body("header", equalTo("OPEN_DATA"))
                .body("source", equalTo("Satu Data Pidie Jaya"))
                .body("accepted", equalTo(8))
                .body("rejected", equalTo(0));
        anonymous()
                .queryParam("region", "11.18.06")
                .queryParam("programme", "PKH")
                .get("/v1/figures")
                .then()
                .body("items.find { it.source == 'Satu Data Pidie Jaya' }.value", equalTo(2953))
                .body("items[0].region.name", equalTo("Bandar Baru"));

        send(
                        "officer",
                        "portal",
                        "satuan;tahun;kode_provinsi;nama_provinsi;kode_kabupaten_kota;nama_kabupaten_kota;jumlah_kpm_bpnt\nKPM;2019;11;Aceh;11.18;Pidie Jaya;1.234\n")
                .statusCode(201)
                .body("accepted", equalTo(1));
    }

    @Test
    void a_table_may_come_in_any_usual_form() {
        var rows = "73.11,Barru,KABUPATEN,pkh,2020,1,2020-03-31,RECIPIENT_FAMILIES,,1.948,KPM,A,bentuk\n"
                + "731101,KEC. TANETE RIAJA,kecamatan,Bpnt,2020,,2020,JUMLAH_KPM,Lansia,0,FAMILY,,\"bentuk, \"\"dua\"\"\"\n";
        send("officer", (HEADER + rows))
                .statusCode(201)
                .body("rejected", equalTo(0))
                .body("accepted", equalTo(2));
        var other = ("\ufeff" + HEADER + rows.replace("\"bentuk, \"\"dua\"\"\"", "\"bentuk, \"\"dua\"\"\""))
                .replace("\n", "\r\n");
        send("officer", other).statusCode(201).body("unchanged", equalTo(2));
        var semicolons = (HEADER.toUpperCase(java.util.Locale.ROOT) + rows.replace("bentuk, ", "bentuk# "))
                .replace(',', ';')
                .replace('#', ',');
        send("officer", semicolons).statusCode(201).body("unchanged", equalTo(2));
    }

    @Test
    void a_revised_value_keeps_the_old_one() {
        send("officer", HEADER + row("73.12", "Soppeng", "100")).body("accepted", equalTo(1));
        var figure = send("officer", HEADER + row("73.12", "Soppeng", "90")).body("revised", equalTo(1));

        anonymous()
                .get("/v1/figures/" + figure.extract().<String>path("rows[0].citation"))
                .then()
                .body("value", equalTo(90))
                .body("revisions.value", contains(100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "73.13,Sukau,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,5,KELUARGA,,s | nama_wilayah | REGION_NAME_DIFFERS | Sukau",
                "73.13,Wajo,KECAMATAN,PKH,2020,,,JUMLAH_KPM,,5,KELUARGA,,s | tingkat | REGION_LEVEL_DIFFERS | KABUPATEN",
                "73.13,Wajo,KAMPUNG,PKH,2020,,,JUMLAH_KPM,,5,KELUARGA,,s | tingkat | REGION_LEVEL_UNKNOWN | KAMPUNG",
                "73.99,Wajo,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,5,KELUARGA,,s | kode_wilayah | REGION_UNKNOWN | kode",
                "73.1,Wajo,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,5,KELUARGA,,s | kode_wilayah | REGION_UNKNOWN | kode",
                "17.06,Mukomuko,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,5,KELUARGA,,s | kode_wilayah | REGION_UNKNOWN | kode",
                "73.13,Wajo,KABUPATEN,BPTN,2020,,,JUMLAH_KPM,,5,KELUARGA,,s | program | PROGRAMME_UNKNOWN | BPTN",
                "73.13,Wajo,KABUPATEN,PKH,20,,,JUMLAH_KPM,,5,KELUARGA,,s | tahun | YEAR_MALFORMED | 20",
                "73.13,Wajo,KABUPATEN,PKH,2199,,,JUMLAH_KPM,,5,KELUARGA,,s | tahun | YEAR_IN_FUTURE | 2199",
                "73.13,Wajo,KABUPATEN,PKH,2020,T1,,JUMLAH_KPM,,5,KELUARGA,,s | tahap | STAGE_MALFORMED | T1",
                "73.13,Wajo,KABUPATEN,PKH,2020,,31/12/2020,JUMLAH_KPM,,5,KELUARGA,,s | tanggal_acuan | REFERENCE_DATE_MALFORMED | 31/12/2020",
                "73.13,Wajo,KABUPATEN,PKH,2020,,2199-01-01,JUMLAH_KPM,,5,KELUARGA,,s | tanggal_acuan | REFERENCE_DATE_IN_FUTURE | 2199",
                "73.13,Wajo,KABUPATEN,PKH,2020,,,JUMLAH_RTS,,5,KELUARGA,,s | indikator | INDICATOR_UNKNOWN | JUMLAH_KPM",
                "73.13,Wajo,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,20.12,KELUARGA,,s | jumlah | NUMBER_MALFORMED | 20.12",
                "73.13,Wajo,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,,KELUARGA,,s | jumlah | NUMBER_MISSING | jumlah",
                "73.13,Wajo,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,-5,KELUARGA,,s | jumlah | NUMBER_NEGATIVE | -5",
                "73.13,Wajo,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,5,ORANG,,s | satuan | UNIT_WRONG | FAMILY",
                "73.13,Wajo,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,5,RUMAH,,s | satuan | UNIT_UNKNOWN | KELUARGA",
                "73.13,Wajo,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,5,KELUARGA,E,s | status_observasi | OBSERVATION_NOT_PLAIN | E",
                "73.13,Wajo,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,5,KELUARGA,, | sumber | CELL_MISSING | sumber",
                "73.13,Wajo,KABUPATEN,PKH,2020 | | CELLS_MISCOUNTED | 13",
            })
    void a_bad_row_is_rejected_with_its_reason_and_the_good_one_is_taken(
            String bad, String column, String code, String told) {
        var table = HEADER + bad.strip() + "\n" + row("73.13.01", "", "7");
        for (var language : List.of("id", "en")) {
            var answer = as("officer-73")
                    .header("Accept-Language", language)
                    .contentType("text/csv")
                    .body(table)
                    .post("/v1/figure-imports")
                    .then();
            answer.statusCode(201)
                    .body("rejected", equalTo(1))
                    .body("rows[0].row", equalTo(2))
                    .body("rows[0].outcome", equalTo("REJECTED"))
                    .body("rows[0].column", equalTo(column))
                    .body("rows[0].code", equalTo(code))
                    .body("rows[0].message", containsString(told.equals("kode") || told.equals("jumlah") ? "" : told))
                    .body("rows[0].message", not(containsString("…")))
                    .body("rows[0].citation", nullValue())
                    .body("rows[1].outcome", not(equalTo("REJECTED")));
            anonymous()
                    .header("Accept", "application/json")
                    .get(answer.extract().<String>path("rows[0].type"))
                    .then()
                    .statusCode(200);
        }
        anonymous()
                .queryParam("region", "73.13")
                .get("/v1/figures")
                .then()
                .body("items.region.code", contains("73.13.01"));
    }

    @Test
    void names_are_compared_without_guessing() {
        send(
                        "officer",
                        HEADER
                                + row("18.04.19", "Airhitam", "1")
                                + row("18.04.23", "BANDARNEGERI SUOH", "1")
                                + row("18.04.10", "Batubrak", "1")
                                + row("18.04.07", "Waytenong", "1")
                                + row("18.04", "Kab. Lampung Barat", "1")
                                + row("18.04.09", "Bandar Negeri Suoh", "1"))
                .body("accepted", greaterThanOrEqualTo(0))
                .body("rejected", equalTo(1))
                .body("rows[0].row", equalTo(7))
                .body(
                        "rows[0].message",
                        equalTo("Kode 18.04.09 adalah Suoh, tetapi di berkas tertulis Bandar Negeri Suoh."));
    }

    @Test
    void a_portal_row_whose_codes_contradict_each_other_is_rejected() {
        send(
                        "officer",
                        "portal",
                        OPEN_DATA + "1,11,ACEH,1117,BENER MERIAH,111806,BANDAR BARU,5,KELUARGA,2020\n"
                                + "2,11,ACEH,1118,PIDIE JAYA,111806,ULIM,5,KELUARGA,2020\n"
                                + "3,12,SUMATERA UTARA,1118,PIDIE JAYA,,,5,KELUARGA,2020\n")
                .body("rejected", equalTo(3))
                .body("rows.code", contains("REGION_NOT_INSIDE", "REGION_NAME_DIFFERS", "REGION_NOT_INSIDE"))
                .body("rows.column", contains("kode_kabupaten_kota", "nama_kecamatan", "kode_provinsi"));
    }

    @Test
    void rows_of_one_figure_agree_or_none_is_taken() {
        send(
                        "officer",
                        HEADER
                                + row("73.14", "Sidenreng Rappang", "5")
                                + row("73.15", "", "1")
                                + row("73.14", "", "6")
                                + row("73.15", "", "1"))
                .statusCode(201)
                .body("rejected", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("rows.findAll { it.outcome == 'REJECTED' }.row", contains(2, 4))
                .body("rows[0].message", containsString("Baris 4"))
                .body("rows.find { it.row == 5 }.code", equalTo("ROW_REPEATED"));
        anonymous().queryParam("region", "73.14").get("/v1/figures").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nik,kode_wilayah,jumlah\n1,73.16,5\n",
                "kode_wilayah,No. KK,jumlah\n73.16,1,5\n",
                "kode_wilayah,jumlah\n73.16,5208015708900001\n",
                "kode_wilayah,nama,jumlah\n73.16,5208-0157-0890-0001,5\n"
            })
    void a_table_of_persons_is_refused_whole_and_never_repeated(String table) {
        for (var language : List.of("id", "en")) {
            as("officer")
                    .header("Accept-Language", language)
                    .contentType("text/csv")
                    .body(table)
                    .post("/v1/figure-imports")
                    .then()
                    .statusCode(400)
                    .body("type", startsWith("/problems/recipient/file-personal-"))
                    .body(not(containsString("0001")));
        }
    }

    @Test
    void one_personal_number_sinks_even_a_good_table() {
        send(
                        "officer",
                        HEADER + row("73.16", "", "5")
                                + "73.16,5208015708900001,KABUPATEN,PKH,2020,,,JUMLAH_KPM,,5,KELUARGA,,s\n")
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/file-personal-numbers"));
        anonymous().queryParam("region", "73.16").get("/v1/figures").then().body("items", hasSize(0));
    }

    @Test
    void a_header_that_is_neither_names_both() {
        send("officer", "wilayah,jumlah\n73.16,5\n")
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/file-header-unknown"))
                .body("detail", containsString("kode_wilayah,nama_wilayah"))
                .body("detail", containsString("jumlah_kpm_pkh"))
                .body("detail", containsString("wilayah"));
        send("officer", "s", OPEN_DATA.replace("_pkh", "_entah") + "1,11,ACEH,1118,PIDIE JAYA,,,5,KELUARGA,2020\n")
                .statusCode(400);
        send("officer", HEADER.replace("sumber", "tahun") + row("73.16", "", "5"))
                .statusCode(400);
    }

    @Test
    void what_is_no_table_is_refused() {
        send("officer", HEADER).statusCode(400).body("type", equalTo("/problems/recipient/file-empty"));
        send("officer", HEADER + "\"73.16,").statusCode(400).body("type", equalTo("/problems/recipient/file-broken"));
        as("officer")
                .contentType("application/json")
                .body("{}")
                .post("/v1/figure-imports")
                .then()
                .statusCode(415);
        as("officer")
                .contentType("text/csv")
                .body("x".repeat(11 * 1024 * 1024))
                .post("/v1/figure-imports")
                .then()
                .statusCode(413);
        as("officer")
                .contentType("text/csv")
                .body("Se\u00f1or,x\n1,2".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .post("/v1/figure-imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/file-not-utf8"));
    }

    @Test
    void only_an_officer_imports() {
        send("viewer", HEADER + row("73.16", "", "5")).statusCode(403);
        anonymous()
                .contentType("text/csv")
                .body(HEADER)
                .post("/v1/figure-imports")
                .then()
                .statusCode(401);
    }

    @Test
    void an_import_is_seen_where_it_belongs() {
        String location =
                send("officer-73.17", HEADER + row("73.17", "", "5")).extract().header("Location");

        as("viewer-73.17")
                .get(location)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("complete", equalTo(true));
        as("viewer-73").get(location).then().statusCode(200);
        as("viewer-73.16")
                .get(location)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/import-unknown"));
        as("viewer-73.16").get(location + "/rows").then().statusCode(404);
        as("viewer-73.17")
                .get("/v1/figure-imports")
                .then()
                .body("items", hasSize(1))
                .body("items[0].accepted", equalTo(1));
        anonymous().get(location).then().statusCode(401);
    }

    @Test
    void rejected_rows_are_downloaded_corrected_and_sent_back() {
        String location = send(
                        "officer-73.22",
                        HEADER
                                + row("73.22", "Luwu Utara", "20.12")
                                + row("73.22.01", "=cmd()", "5")
                                + row("73.22", "", "6"))
                .body("rejected", equalTo(2))
                .extract()
                .header("Location");

        as("officer-73.22")
                .queryParam("outcome", "REJECTED")
                .get(location + "/rows")
                .then()
                .body("items.row", contains(2, 3))
                .body("items[0].message", containsString("20.12"));
        as("officer-73.22")
                .queryParam("limit", 1)
                .queryParam("outcome", "REJECTED")
                .get(location + "/rows")
                .then()
                .body("items", hasSize(1))
                .body("next", notNullValue());
        var table = as("officer-73.22")
                .accept("text/csv")
                .queryParam("outcome", "REJECTED")
                .get(location + "/rows")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertEquals(3, table.lines().count(), table);
        assertEquals(true, table.contains("'=cmd()"));

        send("officer-73.22", table.replace("20.12", "2012").replace("'=cmd()", ""))
                .statusCode(201)
                .body("rejected", equalTo(0))
                .body("accepted", equalTo(1))
                .body("revised", equalTo(1));
    }

    @Test
    void two_imports_at_once_tell_every_figure_once() throws Exception {
        var forward = IntStream.range(0, 300)
                .mapToObj(i -> "73.18,,,PKH,2020,,,JUMLAH_KPM,k%d,%d,KELUARGA,,s\n".formatted(i, i))
                .toList();
        var tables = List.of(HEADER + String.join("", forward), HEADER + String.join("", forward.reversed()));
        var both = new ArrayList<Callable<ValidatableResponse>>();
        for (int i = 0; i < 6; i++) {
            var table = tables.get(i % 2);
            both.add(() -> send("officer", table));
        }
        int accepted = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(both)) {
                answer.get().statusCode(201).body("rejected", equalTo(0)).body("revised", equalTo(0));
                accepted += answer.get().extract().<Number>path("accepted").intValue();
            }
        }
        assertEquals(300, accepted);
        anonymous()
                .queryParam("region", "73.18")
                .queryParam("includeTotal", true)
                .get("/v1/figures")
                .then()
                .body("total", equalTo(300));
    }

    @Test
    void the_same_key_is_the_same_import() {
        var request = HEADER + row("73.24", "", "5");
        var first = as("officer")
                .header("Idempotency-Key", "impor-1")
                .contentType("text/csv")
                .body(request.getBytes(UTF_8))
                .post("/v1/figure-imports")
                .then()
                .statusCode(201);
        as("officer")
                .header("Idempotency-Key", "impor-1")
                .contentType("text/csv")
                .body(request.getBytes(UTF_8))
                .post("/v1/figure-imports")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.extract().<String>path("id")))
                .body("accepted", equalTo(1));
    }

    private static String row(String code, String name, String value) {
        return "%s,%s,,PKH,2020,,,JUMLAH_KPM,,%s,KELUARGA,,uji\n".formatted(code, name, value);
    }
}
