package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.draft;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.nik;
import static id.pendamping.recipient.list.Lists.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.pendamping.recipient.publication.XlsxTable;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists as workbooks, good and bad. */
@QuarkusTest
class ListWorkbookTest {

    private static final String OFFICER = "officer-17.06";
    private static final String VILLAGE = "17.06.01.2005";

    @Test
    void a_workbook_is_read_like_a_table() throws IOException {
        var file = workbook(sheet("Daftar", table -> {
            line(table, 0, "Nama", "No. KK", "NIK Pengurus", "Kode Desa", "Alamat");
            line(table, 1, "Siti & <Ani>", kk(1), nik(1), VILLAGE, "Jl. A");
            line(table, 2, "Budi", "'" + kk(2), "-", " 1706012006 ", "Jl. A");
            // As others write texts; and what is empty is no row.
            table.inlineString(7, 1, kk(3));
            table.inlineString(7, 3, VILLAGE);
            line(table, 8, "", "", "", "", "");
            line(table, 9, "Tanpa nomor");
        }));

        sent(file)
                .statusCode(200)
                .body("phase", equalTo("DONE"))
                .body("rowsRead", equalTo(5))
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(2))
                .body("percent", equalTo(100));
    }

    @Test
    void a_number_that_is_no_text_and_a_formula_are_told_row_by_row() throws IOException {
        var list = draft("PKH", "17.06", 2025, 3);
        send(OFFICER, list, workbook(sheet("Daftar", table -> {
                    line(table, 0, "no_kk", "nik", "kode_desa", "nama");
                    line(table, 1, kk(4), null, VILLAGE);
                    table.value(1, 1, 1706014101850002L);
                    line(table, 2, null, nik(5), VILLAGE);
                    table.value(2, 0, 1.7060101012500e15);
                    line(table, 3, kk(6), nik(6), null);
                    table.value(3, 2, 1706012005L);
                    line(table, 4, kk(7), nik(7), null);
                    table.formula(4, 2, "CONCATENATE(17.06,2005)");
                    line(table, 5, kk(8), nik(8), VILLAGE);
                    table.formula(5, 3, "UPPER(\"siti\")");
                })))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(3))
                .body("heldBack", equalTo(3))
                .body("unreadable", equalTo(0));

        as(OFFICER)
                .header("Accept-Language", "en")
                .get("/v1/recipient-lists/" + list + "/rejected-rows")
                .then()
                .body("items.row", contains(2, 3, 5))
                .body("items.column", contains("NIK", "KK", "VILLAGE"))
                .body("items.code", contains("NUMBER_ROUNDED", "NUMBER_ROUNDED", "FORMULA_IN_CELL"))
                .body("items[0].message", equalTo("The cell holds a number, not text."));
    }

    @Test
    void parts_of_a_code_that_were_stored_as_numbers_get_their_zeros_back() throws IOException {
        sent(workbook(sheet("Ekspor", table -> {
                    line(table, 0, "kdprop", "kdkab", "kdkec", "kddesa", "nokk");
                    line(table, 1, null, null, null, null, kk(9));
                    table.value(1, 0, 17);
                    table.value(1, 1, 6);
                    table.value(1, 2, 1);
                    table.value(1, 3, 2005);
                })))
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @Test
    void of_several_sheets_the_one_with_the_columns_is_read_and_of_two_such_none() throws IOException {
        var cover = sheet("Sampul", table -> line(table, 0, "Daftar KPM Kabupaten Mukomuko"));
        var rows = sheet("A", this::oneRow);

        sent(workbook(cover, rows)).statusCode(200).body("accepted", equalTo(1));
        refused("list-sheets-several", workbook(rows, cover, sheet("B", this::oneRow)));
        refused("list-sheet-unknown", workbook(cover, sheet("B", table -> line(table, 0, "nama", "alamat"))));
        refused("list-header-unknown", workbook(cover));
    }

    @Test
    void what_an_archive_says_of_its_unpacked_lengths_is_not_believed() throws IOException {
        sent(lying(good(), UNPACKED_LENGTH, 1)).statusCode(200).body("accepted", equalTo(1));
    }

    private static final int PACKED_LENGTH = 20;
    private static final int UNPACKED_LENGTH = 24;

    /** An archive whose directory says this length of each part. */
    private static byte[] lying(byte[] archive, int which, int length) {
        var bytes = ByteBuffer.wrap(archive.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < archive.length - 46; at++) {
            if (bytes.getInt(at) == 0x02014b50) {
                bytes.putInt(at + which, length);
            }
        }
        return bytes.array();
    }

    /** What is sent as a workbook and is none that can be a list. */
    enum Bad {
        WITHOUT_ROWS("list-file-empty") {
            @Override
            byte[] file() throws IOException {
                return workbook(sheet("Daftar", table -> line(table, 0, "no_kk", "nik", "kode_desa")));
            }
        },
        WITHOUT_ANYTHING("list-file-empty") {
            @Override
            byte[] file() throws IOException {
                return workbook(sheet("Daftar", table -> {}));
            }
        },
        CUT("list-file-broken") {
            @Override
            byte[] file() throws IOException {
                var whole = good();
                return Arrays.copyOf(whole, whole.length / 2);
            }
        },
        DAMAGED("list-file-broken") {
            @Override
            byte[] file() throws IOException {
                var file = good();
                for (int i = 60; i < 200; i++) {
                    file[i] ^= 0x5a;
                }
                return file;
            }
        },
        OF_ANOTHER_KIND("list-file-no-workbook") {
            @Override
            byte[] file() throws IOException {
                return zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            }
        },
        OF_OLD("list-file-no-workbook") {
            @Override
            byte[] file() {
                return new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4, 5};
            }
        },
        A_BOMB_OF_SPACES("list-file-swells") {
            @Override
            byte[] file() throws IOException {
                return parts("<worksheet><sheetData>" + " ".repeat(64 << 20) + "</sheetData></worksheet>");
            }
        },
        A_BOMB_OF_PARTS("list-file-swells") {
            @Override
            byte[] file() throws IOException {
                var parts = new String[6000];
                for (int i = 0; i < parts.length; i += 2) {
                    parts[i] = "part" + i;
                    parts[i + 1] = "";
                }
                return zip(parts);
            }
        },
        A_BOMB_OF_ENTITIES("list-file-broken") {
            @Override
            byte[] file() throws IOException {
                return parts(
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>");
            }
        },
        A_BOMB_THAT_SAYS_IT_IS_SMALL("list-file-swells") {
            @Override
            byte[] file() throws IOException {
                return lying(A_BOMB_OF_SPACES.file(), UNPACKED_LENGTH, 10);
            }
        },
        A_PART_THAT_SAYS_IT_ENDS_BEFORE("list-file-broken") {
            @Override
            byte[] file() throws IOException {
                return lying(good(), PACKED_LENGTH, 20);
            }
        },
        A_PART_THAT_SAYS_IT_GOES_ON("list-file-broken") {
            @Override
            byte[] file() throws IOException {
                return lying(good(), PACKED_LENGTH, Integer.MAX_VALUE);
            }
        },
        OF_TEXTS_WHERE_NUMBERS_BELONG("list-file-swells") {
            @Override
            byte[] file() throws IOException {
                return workbook(sheet("Daftar", table -> {
                    line(table, 0, "no_kk", "kode_desa");
                    for (int row = 1; row <= 100_000; row++) {
                        line(table, row, "kartu ke-" + row, VILLAGE);
                    }
                }));
            }
        },
        A_ROW_TWICE("list-file-broken") {
            @Override
            byte[] file() throws IOException {
                var header =
                        "<row r=\"1\"><c t=\"inlineStr\"><is><t>no_kk</t></is></c><c t=\"inlineStr\"><is><t>kode_desa</t></is></c></row>";
                var row = "<row r=\"2\"><c t=\"inlineStr\"><is><t>1</t></is></c></row>";
                return parts("<worksheet><sheetData>" + header + row + row + "</sheetData></worksheet>");
            }
        };

        private final String problem;

        Bad(String problem) {
            this.problem = problem;
        }

        abstract byte[] file() throws IOException;
    }

    @Test
    void digits_behind_an_apostrophe_are_digits() throws IOException {
        sent(workbook(sheet("Daftar", table -> {
                    line(table, 0, "no_kk", "nik", "kode_desa");
                    line(table, 1, "'" + kk(21), " '" + nik(21) + " ", "'" + VILLAGE);
                    line(table, 2, "''" + kk(22), nik(22), VILLAGE);
                })))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1));
    }

    @Test
    void of_very_many_rows_that_cannot_be_used_the_first_are_shown() throws IOException {
        var region = "65.04";
        var here = region + ".01.2001";
        Lists.published("PKH", region, 2025, 2, Lists.table(Lists.row(11, here), Lists.row(12, here)));
        var list = Lists.read("PKH", region, 2025, 3, Lists.table(Lists.row(11, here)));
        var tag = as("officer-" + region)
                .get("/v1/recipient-lists/" + list)
                .then()
                .extract()
                .header("ETag");
        var rows = new StringBuilder("no_kk,alasan\n").append(kk(12)).append(",DECEASED\n");
        for (int row = 0; row < 20_000; row++) {
            rows.append(kk(90_000 + row)).append(",DECEASED\n");
        }

        as("officer-" + region)
                .contentType("text/csv")
                .header("If-Match", tag)
                .body(rows.toString())
                .put("/v1/recipient-lists/" + list + "/exit-reasons")
                .then()
                .statusCode(200)
                .body("rows", equalTo(20_001))
                .body("explained", equalTo(1))
                .body("unexplained", equalTo(0))
                .body("rejected", equalTo(20_000))
                .body("rejectedRows", hasSize(200))
                .body("rejectedRows[0].row", equalTo(3));
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_workbook_is_named_for_what_it_is(Bad bad) throws IOException {
        refused(bad.problem, bad.file());
    }

    @Test
    void reasons_of_exits_come_as_a_workbook_too() throws IOException {
        Lists.published(
                "PKH",
                "17.09",
                2025,
                2,
                Lists.table(
                        Lists.row(11, "17.09.01.2001"),
                        Lists.row(12, "17.09.01.2001"),
                        Lists.row(13, "17.09.01.2001")));
        var list = Lists.read("PKH", "17.09", 2025, 3, Lists.table(Lists.row(13, "17.09.01.2001")));
        var tag = as("officer-17.09")
                .get("/v1/recipient-lists/" + list)
                .then()
                .extract()
                .header("ETag");

        as("officer-17.09")
                .contentType(XlsxTable.MEDIA_TYPE)
                .header("If-Match", tag)
                .body(workbook(sheet("Alasan", table -> {
                    line(table, 0, "nama", "no_kk", "alasan");
                    line(table, 1, "Siti", kk(11), "DECEASED");
                    line(table, 2, "Ani", null, "DECEASED");
                    table.value(2, 1, 1.706e15);
                    line(table, 3, "Ina", kk(12), null);
                    table.formula(3, 2, "\"DECEASED\"");
                })))
                .put("/v1/recipient-lists/" + list + "/exit-reasons")
                .then()
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("explained", equalTo(1))
                .body("rejectedRows.code", contains("NUMBER_ROUNDED", "FORMULA_IN_CELL"));
    }

    private static ValidatableResponse sent(byte[] file) {
        return send(OFFICER, draft("PKH", "17.06", 2025, 3), file);
    }

    private static void refused(String problem, byte[] file) {
        Lists.sendInVain(OFFICER, draft("PKH", "17.06", 2025, 3), file, problem);
    }

    static byte[] good() throws IOException {
        return workbook(sheet("Daftar", table -> {
            line(table, 0, "no_kk", "nik", "kode_desa");
            line(table, 1, kk(10), nik(10), VILLAGE);
        }));
    }

    private void oneRow(Worksheet table) {
        line(table, 0, "no_kk", "nik", "kode_desa");
        line(table, 1, kk(10), nik(10), VILLAGE);
    }

    private static void line(Worksheet table, int line, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                table.value(line, i, cells[i]);
            }
        }
    }

    private record Sheet(String name, Consumer<Worksheet> content) {}

    private static Sheet sheet(String name, Consumer<Worksheet> content) {
        return new Sheet(name, content);
    }

    private static byte[] workbook(Sheet... sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", null)) {
            for (var sheet : sheets) {
                sheet.content.accept(workbook.newWorksheet(sheet.name));
            }
        }
        return out.toByteArray();
    }

    /** A workbook with this as its only sheet. */
    private static byte[] parts(String sheet) throws IOException {
        var types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return zip(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"" + types
                        + "officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + types.substring(0, types.length() - 1)
                        + "\"><sheets><sheet name=\"a\" r:id=\"b\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"b\" Type=\"" + types
                        + "worksheet\" Target=\"worksheets/a.xml\"/></Relationships>",
                "xl/worksheets/a.xml",
                sheet);
    }

    private static byte[] zip(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
