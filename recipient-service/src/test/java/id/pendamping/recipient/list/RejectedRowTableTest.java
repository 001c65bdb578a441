package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.draft;
import static id.pendamping.recipient.list.Lists.send;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.pendamping.localstack.Tokens;
import id.pendamping.recipient.publication.Pieces;
import id.pendamping.recipient.publication.Workbooks;
import id.pendamping.recipient.publication.XlsxTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RejectedRowTableTest {

    private static final String OFFICER = "officer-17.06";

    @TestHTTPResource
    URI service;

    @Test
    void all_of_them_come_however_many_pieces_they_are_read_in() {
        int rows = 2 * Pieces.SIZE + 1;
        var list = draft("PKH", "17.06", 2025, 2);
        send(OFFICER, list, wrong(rows)).statusCode(200).body("rejected", equalTo(rows));

        var csv = as(OFFICER)
                .accept("text/csv")
                .get("/v1/recipient-lists/" + list + "/rejected-rows")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"rejected-rows.csv\""))
                .extract()
                .asString()
                .lines()
                .toList();
        var workbook = Workbooks.lines(as(OFFICER)
                .accept(XlsxTable.MEDIA_TYPE)
                .header("Accept-Language", "en")
                .get("/v1/recipient-lists/" + list + "/rejected-rows")
                .then()
                .statusCode(200)
                .contentType(XlsxTable.MEDIA_TYPE)
                .header("Content-Disposition", equalTo("attachment; filename=\"rejected-rows.xlsx\""))
                .extract()
                .asByteArray());

        assertEquals(rows + 1, csv.size());
        assertEquals("2,KK,KK_MALFORMED", csv.get(1).substring(0, 17));
        assertEquals((rows + 1) + ",KK,KK_MALFORMED", csv.getLast().substring(0, 20));
        assertEquals(rows + 1, workbook.size());
        assertEquals(
                "[4002, KK, KK_MALFORMED, The number of the family card (KK) must be 16 digits.]",
                workbook.get(4001).toString());
    }

    @Test
    void a_table_whose_list_was_sent_anew_in_the_middle_does_not_seem_whole() throws Exception {
        var list = draft("PKH", "17.06", 2025, 2);
        send(OFFICER, list, wrong(200_000)).statusCode(200);

        try (var socket = asked(list)) {
            socket.getInputStream().readNBytes(1000);
            send(OFFICER, list, wrong(1)).statusCode(200);
            assertFalse(rest(socket).endsWith("0\r\n\r\n"));
        }
    }

    /** A reader that takes in little ahead of what it reads: the system would otherwise take in the whole table. */
    private Socket asked(String list) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(64 * 1024);
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
        var head =
                "GET /v1/recipient-lists/%s/rejected-rows HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        + "Accept: text/csv\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(head.formatted(list, Tokens.of(OFFICER)).getBytes(US_ASCII));
        return socket;
    }

    private static String rest(Socket socket) {
        var read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (IOException brokenOff) {
            // As it should be; what came before it is looked at.
        }
        return read.toString(UTF_8);
    }

    private static String wrong(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(row -> "x,,17.06.01.2005,Nama")
                .collect(Collectors.joining("\n", Lists.HEADER, "\n"));
    }
}
