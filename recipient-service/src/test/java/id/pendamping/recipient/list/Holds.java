package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;

import io.restassured.response.ValidatableResponse;

/** How tests say whose payment is held: as offices do. */
public final class Holds {

    private Holds() {}

    public static ValidatableResponse send(String client, String list, String table) {
        return as(client)
                .contentType("text/csv")
                .header("If-Match", "*")
                .body(table)
                .put("/v1/recipient-lists/" + list + "/payment-holds")
                .then();
    }

    /** Holds of a list, each a number and a reason, of which all can be used. */
    public static void send(String region, String list, int holds, String... rows) {
        send("officer-" + region, list, "no_kk,nik,alasan\n" + String.join("\n", rows) + "\n")
                .statusCode(200)
                .body("rows", org.hamcrest.Matchers.equalTo(rows.length))
                .body("holds", org.hamcrest.Matchers.equalTo(holds))
                .body("rejectedRows", org.hamcrest.Matchers.empty());
    }
}
