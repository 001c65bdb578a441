package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How tests handle lists: as offices do. */
final class Lists {

    static final String HEADER = "no_kk,nik,kode_desa,nama\n";

    private Lists() {}

    static ValidatableResponse open(String client, String programme, String region, int year, int stage) {
        return as(client)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(Map.of("programme", programme, "region", region, "year", year, "stage", stage)))
                .post("/v1/recipient-lists")
                .then();
    }

    /** The id of a new draft of its regency's officer. */
    static String draft(String programme, String region, int year, int stage) {
        return open("officer-" + region, programme, region, year, stage)
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse send(String client, String list, byte[] table) {
        var tag = as(client).get("/v1/recipient-lists/" + list).then().extract().header("ETag");
        return as(client)
                .contentType("text/csv")
                .header("If-Match", tag)
                .body(table)
                .put("/v1/recipient-lists/" + list + "/content")
                .then();
    }

    static ValidatableResponse send(String client, String list, String table) {
        return send(client, list, table.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static String table(String... rows) {
        return Stream.of(rows).collect(Collectors.joining("\n", HEADER, "\n"));
    }

    /** A row of a made family: its card and its representative follow from a number. */
    static String row(int family, String village) {
        return kk(family) + ',' + nik(family) + ',' + village + ",Nama " + family;
    }

    static String kk(int family) {
        return "99060101%08d".formatted(family);
    }

    static String nik(int family) {
        return "99064141%08d".formatted(family);
    }

    static String table(List<String> rows) {
        return table(rows.toArray(String[]::new));
    }
}
