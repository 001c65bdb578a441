package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.HEADER;
import static id.pendamping.recipient.list.Lists.draft;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.nik;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.send;
import static id.pendamping.recipient.list.Lists.sendInVain;
import static id.pendamping.recipient.list.Lists.table;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.recipient.publication.Workbooks;
import id.pendamping.recipient.publication.XlsxTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListContentTest {

    private static final String OFFICER = "officer-17.06";
    private static final String VILLAGE = "17.06.01.2005";

    @TestHTTPResource
    URI service;

    @Test
    void a_file_is_read_row_by_row_and_says_what_came_of_it() {
        var list = draft("PKH", "17.06", 2025, 3);

        send(OFFICER, list, table(row(1, VILLAGE), row(2, "1706012006"), row(3, "17.06.02.1001")))
                .statusCode(200)
                .body("phase", equalTo("DONE"))
                .body("rowsRead", equalTo(3))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(1))
                .body("heldBack", equalTo(1))
                .body("unreadable", equalTo(0))
                .body("percent", equalTo(100))
                .body("sentBy", equalTo(OFFICER));
        as(OFFICER).get("/v1/recipient-lists/" + list).then().body("status", equalTo("IMPORTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no_kk;nik;kode_desa\r\n%1$s;%2$s;17.06.01.2005\r\n",
                "\ufeffNo. KK,NIK Pengurus,Kode Desa/Kelurahan\n%1$s,%2$s,1706012005\n",
                "nama,kdprop,kdkab,kdkec,kddesa,nokk,noktp,alamat\n\"Siti, binti \"\"X\"\"\",17,06,01,2005,%1$s,%2$s,\"Jl. A\nRT 1\"\n",
                "KK\tKODE_WILAYAH\n'%1$s\t17.06.01.2005\n",
                "kk,nik,kode_desa\n %1$s ,-, 17.06.01.2005 \n\n\n"
            })
    void a_file_may_come_in_any_usual_form(String form) throws IOException {
        var list = draft("PKH", "17.06", 2025, 3);
        var file = form.formatted(kk(4), nik(4)).getBytes(UTF_8);

        send(OFFICER, list, file).statusCode(200).body("accepted", equalTo(1)).body("rejected", equalTo(0));
        send(OFFICER, list, packed(file))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(0));
    }

    @Test
    void a_rejected_row_is_told_by_number_column_and_reason_and_nothing_else_of_it() {
        var list = draft("PKH", "17.06", 2025, 3);
        send(
                        OFFICER,
                        list,
                        HEADER + "123456789012345," + nik(5) + "," + VILLAGE + ",A\n"
                                + "," + nik(6) + "," + VILLAGE + ",B\n"
                                + kk(7) + ",=1+1," + VILLAGE + ",C\n"
                                + kk(8) + "," + nik(8) + ",52.08.01.2001,D\n"
                                + kk(9) + "," + nik(9) + ",17.06.01,E\n"
                                + kk(10) + "," + nik(10) + ",,F\n"
                                + "1.7E+15,x," + VILLAGE + ",G\n"
                                + kk(11) + "," + nik(11) + "," + VILLAGE + ",H,too,many\n"
                                + "990601010000002O," + nik(22) + "," + VILLAGE + ",a letter O\n"
                                + "0000000000000000," + nik(23) + "," + VILLAGE + ",I\n")
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("rejected", equalTo(10))
                .body("unreadable", equalTo(1));

        as(OFFICER)
                .header("Accept-Language", "en")
                .get("/v1/recipient-lists/" + list + "/rejected-rows")
                .then()
                .statusCode(200)
                .body("items.row", contains(2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
                .body(
                        "items.code",
                        contains(
                                "KK_MALFORMED",
                                "KK_MISSING",
                                "NIK_MALFORMED",
                                "VILLAGE_OUTSIDE",
                                "VILLAGE_UNKNOWN",
                                "VILLAGE_MISSING",
                                "KK_MALFORMED",
                                "LIST_ROW_MISCOUNTED",
                                "KK_MALFORMED",
                                "KK_MALFORMED"))
                .body("items[2].column", equalTo("NIK"))
                .body("items[2].message", equalTo("The NIK must be 16 digits."));
        var words = Stream.of("id", "en")
                .flatMap(language -> as(OFFICER)
                        .header("Accept-Language", language)
                        .get("/v1/recipient-lists/" + list + "/rejected-rows")
                        .then()
                        .extract()
                        .<List<String>>path("items.message")
                        .stream())
                .collect(Collectors.toSet());
        // Seven things were wrong, one of them twice.
        assertEquals(14, words.size(), words::toString);
        as(OFFICER)
                .accept("text/csv")
                .get("/v1/recipient-lists/" + list + "/rejected-rows")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("rejected-rows.csv"))
                .body(startsWith("baris,kolom,kode,keterangan\r\n2,KK,KK_MALFORMED,Nomor KK harus 16 angka."))
                .body(not(containsString("123456789012345")))
                .body(not(containsString(nik(5))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "'' # list-file-empty",
                "' ~ ' # list-file-empty",
                "no_kk,nik,kode_desa # list-file-empty",
                "no_kk|nik|kode_desa~1|2|3~ # list-header-unknown",
                "nik,kode_desa~1,2~ # list-header-unknown",
                "no_kk,kk,kode_desa~1,2,3~ # list-header-unknown",
                "'no_kk,kode_desa~\"1,2~' # list-file-broken",
                "PKH,no_kk~1,2~ # list-header-unknown"
            })
    void a_file_that_is_no_list_is_refused_whole(String file, String problem) {
        var list = draft("PKH", "17.06", 2025, 3);

        sendInVain(OFFICER, list, file.replace('~', '\n').getBytes(UTF_8), problem);
        as(OFFICER).get("/v1/recipient-lists/" + list).then().body("status", equalTo("FAILED"));
        as(OFFICER)
                .get("/v1/recipient-lists/" + list + "/import")
                .then()
                .body("phase", equalTo("FAILED"))
                .body("problem", equalTo(problem.toUpperCase(Locale.ROOT).replace('-', '_')));
        send(OFFICER, list, table(row(12, VILLAGE))).statusCode(200).body("accepted", equalTo(1));
    }

    @Test
    void another_encoding_a_cut_archive_and_a_binary_file_are_named_for_what_they_are() throws IOException {
        var list = draft("PKH", "17.06", 2025, 3);
        var good = table(row(13, VILLAGE));

        sendInVain(OFFICER, list, ("\ufeff" + good).getBytes(UTF_16LE), "list-file-not-text");
        sendInVain(OFFICER, list, ("\ufeff" + good).getBytes(UTF_16BE), "list-file-not-text");
        sendInVain(OFFICER, list, good.getBytes(UTF_16LE), "list-file-not-text");
        sendInVain(
                OFFICER,
                list,
                (HEADER + kk(13) + ',' + nik(13) + ',' + VILLAGE + ",\u00e9\n").getBytes(ISO_8859_1),
                "list-file-not-text");
        var archive = packed(good.repeat(50).getBytes(UTF_8));
        sendInVain(OFFICER, list, Arrays.copyOf(archive, archive.length - 12), "list-file-broken");
        sendInVain(OFFICER, list, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3}, "list-file-not-text");
    }

    @Test
    void an_archive_that_swells_is_not_read_to_its_end() throws IOException {
        var list = draft("PKH", "17.06", 2025, 3);
        // Forty thousand times as much: one cell without end, a header without end.
        sendInVain(OFFICER, list, packed((HEADER + "a".repeat(64 << 20)).getBytes(UTF_8)), "list-file-broken");
        sendInVain(OFFICER, list, packed("a".repeat(64 << 20).getBytes(UTF_8)), "list-header-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", XlsxTable.MEDIA_TYPE})
    void whose_upload_breaks_off_has_sent_nothing(String type) throws IOException {
        var list = draft("PKH", "17.06", 2025, 3);
        var file = type.equals("text/csv") ? table(row(19, VILLAGE)).getBytes(UTF_8) : ListWorkbookTest.good();
        try (var socket = RawUpload.begun(service, OFFICER, list, type, 1_000_000, Arrays.copyOf(file, 60))) {
            await().untilAsserted(() -> as(OFFICER)
                    .get("/v1/recipient-lists/" + list + "/import")
                    .then()
                    .body("phase", equalTo("READING")));
        }

        await().untilAsserted(() -> as(OFFICER)
                .get("/v1/recipient-lists/" + list + "/import")
                .then()
                .body("phase", equalTo("FAILED"))
                .body("accepted", equalTo(0))
                .body("problem", equalTo("LIST_UPLOAD_CUT")));
        as(OFFICER).get("/v1/recipient-lists/" + list).then().body("status", equalTo("FAILED"));
        send(OFFICER, list, file).statusCode(200).body("accepted", equalTo(1));
    }

    @Test
    void of_a_file_that_is_longer_than_announced_the_cut_row_is_not_taken() throws IOException {
        var list = draft("PKH", "17.06", 2025, 3);
        var file = table(row(20, VILLAGE), row(21, VILLAGE));
        var announced = file.lastIndexOf(VILLAGE) + VILLAGE.length() - 2;
        try (var socket = RawUpload.begun(service, OFFICER, list, "text/csv", announced, file.getBytes(UTF_8))) {
            await().untilAsserted(() -> as(OFFICER)
                    .get("/v1/recipient-lists/" + list + "/import")
                    .then()
                    .body("phase", equalTo("DONE")));
        }

        as(OFFICER)
                .get("/v1/recipient-lists/" + list + "/import")
                .then()
                .body("accepted", equalTo(1))
                .body("heldBack", equalTo(1));
        as(OFFICER)
                .get("/v1/recipient-lists/" + list + "/rejected-rows")
                .then()
                .body("items.code", contains("LIST_ROW_MISCOUNTED"));
    }

    @Test
    void content_is_sent_by_who_has_seen_the_list_as_it_stands() {
        var list = draft("PKH", "17.06", 2025, 3);

        as(OFFICER)
                .contentType("text/csv")
                .body(table(row(14, VILLAGE)))
                .put("/v1/recipient-lists/" + list + "/content")
                .then()
                .statusCode(428);
        as(OFFICER)
                .contentType("text/csv")
                .header("If-Match", "\"77\"")
                .body(table(row(14, VILLAGE)))
                .put("/v1/recipient-lists/" + list + "/content")
                .then()
                .statusCode(412);
        as("officer-52.08")
                .contentType("text/csv")
                .header("If-Match", "*")
                .body(table(row(14, VILLAGE)))
                .put("/v1/recipient-lists/" + list + "/content")
                .then()
                .statusCode(404);
    }

    @Test
    void a_trial_tells_all_and_keeps_nothing() {
        var list = draft("PKH", "17.06", 2025, 3);

        as(OFFICER)
                .contentType("text/csv")
                .body(table(row(15, VILLAGE), "x,," + VILLAGE + ","))
                .post("/v1/recipient-lists/" + list + "/content-trials")
                .then()
                .statusCode(200)
                .body("rowsRead", equalTo(2))
                .body("accepted", equalTo(1))
                .body("heldBack", equalTo(0))
                .body("unreadable", equalTo(1))
                .body("rejectedRows.code", contains("KK_MALFORMED"));

        as(OFFICER).get("/v1/recipient-lists/" + list).then().body("status", equalTo("DRAFT"));
        as(OFFICER).get("/v1/recipient-lists/" + list + "/import").then().statusCode(404);
    }

    @Test
    void what_an_office_calls_its_columns_is_said_once() {
        var list = draft("PKH", "17.08", 2025, 3);
        var file = "Kartu Kel.,NIK Ibu,Desa\n" + kk(16) + ',' + nik(16) + ",17.08.01.2001\n";
        send("officer-17.08", list, file).statusCode(400);

        as("officer-17.08")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "region",
                        "17.08",
                        "names",
                        List.of(
                                Map.of("name", "kartu kel", "column", "KK"),
                                Map.of("name", "NIK ibu", "column", "NIK"),
                                Map.of("name", "DESA", "column", "VILLAGE"))))
                .put("/v1/recipient-lists/column-names")
                .then()
                .statusCode(200)
                .body("names", hasSize(3));

        as("officer-17.08")
                .get("/v1/recipient-lists/column-names?region=17.08")
                .then()
                .body("names.name", contains("desa", "kartu_kel", "nik_ibu"));
        send("officer-17.08", list, file).statusCode(200).body("rowsRead", equalTo(1));
    }

    @Test
    void the_reading_can_be_followed_as_events() {
        var list = draft("PKH", "17.06", 2025, 3);
        send(OFFICER, list, table(row(17, VILLAGE))).statusCode(200);

        as(OFFICER)
                .get("/v1/recipient-lists/" + list + "/import-events")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/event-stream"))
                .body(containsString("\"phase\":\"DONE\""))
                .body(containsString("\"heldBack\":0"));
        as("officer-52.08")
                .get("/v1/recipient-lists/" + list + "/import-events")
                .then()
                .statusCode(404);
    }

    @Test
    void the_template_is_a_header_that_is_known() {
        var list = draft("PKH", "17.06", 2025, 3);
        var template = as(OFFICER)
                .get("/v1/recipient-lists/template")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("daftar-penerima.csv"))
                .extract()
                .asString();

        send(OFFICER, list, template + kk(18) + ',' + nik(18) + ',' + VILLAGE + "\r\n")
                .statusCode(200)
                .body("accepted", equalTo(1));
        assertEquals(
                List.of(List.of("no_kk", "nik", "kode_desa")),
                Workbooks.lines(as(OFFICER)
                        .accept(XlsxTable.MEDIA_TYPE)
                        .get("/v1/recipient-lists/template")
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", containsString("daftar-penerima.xlsx"))
                        .extract()
                        .asByteArray()));
    }

    private static byte[] packed(byte[] file) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        }
        return packed.toByteArray();
    }
}
