package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How tests handle lists: as offices do. */
public final class Lists {

    public static final String HEADER = "no_kk,nik,kode_desa,nama\n";

    private Lists() {}

    public static ValidatableResponse open(String client, String programme, String region, int year, int stage) {
        return as(client)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(Map.of("programme", programme, "region", region, "year", year, "stage", stage)))
                .post("/v1/recipient-lists")
                .then();
    }

    /** The id of a new draft of its regency's officer. */
    public static String draft(String programme, String region, int year, int stage) {
        return open("officer-" + region, programme, region, year, stage)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The id of a new draft that is marked as a sample. */
    public static String sample(String programme, String region, int year, int stage) {
        return as("officer-" + region)
                .contentType(ContentType.JSON)
                .body(Map.of("programme", programme, "region", region, "year", year, "stage", stage, "sample", true))
                .post("/v1/recipient-lists")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse send(String client, String list, byte[] table) {
        return send(client, list, table, "id");
    }

    private static ValidatableResponse send(String client, String list, byte[] table, String language) {
        var tag = as(client).get("/v1/recipient-lists/" + list).then().extract().header("ETag");
        return as(client)
                .contentType("text/csv")
                .header("Accept-Language", language)
                .header("If-Match", tag)
                .body(table)
                .put("/v1/recipient-lists/" + list + "/content")
                .then();
    }

    public static ValidatableResponse send(String client, String list, String table) {
        return send(client, list, table.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Sends a file that is no list, and is told so in words of either language. */
    static void sendInVain(String client, String list, byte[] file, String problem) {
        var words = Stream.of("id", "en")
                .map(language -> send(client, list, file, language)
                        .statusCode(400)
                        .body("type", equalTo("/problems/recipient/" + problem))
                        .header("Content-Language", language)
                        .body("title", not(blankOrNullString()))
                        .body(
                                "detail",
                                allOf(not(blankOrNullString()), not(containsString("null")), not(containsString("%s"))))
                        .extract()
                        .<String>path("detail"))
                .distinct()
                .toList();
        assertEquals(2, words.size(), words::toString);
    }

    /** Reads a table for a list and has it submitted and published by two people; the answer to the publication. */
    public static ValidatableResponse publish(String region, String list) {
        submit(region, list).statusCode(200);
        return decide("approver-" + region, list);
    }

    public static ValidatableResponse submit(String region, String list) {
        return as("officer-" + region)
                .post("/v1/recipient-lists/" + list + "/submission")
                .then();
    }

    /** Publishes what was submitted, with the numbers that are to be acknowledged. */
    public static ValidatableResponse decide(String approver, String list) {
        var heldBack = comparison(approver, list).extract().<Number>path("totals.heldBack");
        var unreadable = as(approver)
                .get("/v1/recipient-lists/" + list + "/import")
                .then()
                .extract()
                .<Number>path("unreadable");
        return as(approver)
                .contentType(ContentType.JSON)
                .body(Map.of("heldBack", heldBack, "unreadable", unreadable))
                .post("/v1/recipient-lists/" + list + "/publication")
                .then();
    }

    public static ValidatableResponse comparison(String client, String list) {
        return as(client)
                .get("/v1/recipient-lists/" + list + "/comparison")
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse revert(String region, String list) {
        return as("approver-" + region)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Berkas keliru"))
                .post("/v1/recipient-lists/" + list + "/reversal")
                .then();
    }

    /** A draft with this content, read. */
    public static String read(String programme, String region, int year, int stage, String table) {
        var list = draft(programme, region, year, stage);
        send("officer-" + region, list, table).statusCode(200);
        return list;
    }

    /** A list with this content, in the ledger. */
    public static String published(String programme, String region, int year, int stage, String table) {
        var list = read(programme, region, year, stage, table);
        publish(region, list).statusCode(200);
        return list;
    }

    public static ValidatableResponse post(String client, String list, String step, Object body) {
        return as(client)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/recipient-lists/" + list + "/" + step)
                .then();
    }

    public static String table(String... rows) {
        return Stream.of(rows).collect(Collectors.joining("\n", HEADER, "\n"));
    }

    /** A row of a made family: its card and its representative follow from a number. */
    public static String row(int family, String village) {
        return kk(family) + ',' + nik(family) + ',' + village + ",Nama " + family;
    }

    public static String kk(int family) {
        return "99060101%08d".formatted(family);
    }

    public static String nik(int family) {
        return "99064141%08d".formatted(family);
    }

    public static String table(List<String> rows) {
        return table(rows.toArray(String[]::new));
    }
}
