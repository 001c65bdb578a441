package id.pendamping.recipient.explanation;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.nik;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.privacy.PersonalNumber;
import id.pendamping.recipient.list.Holds;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A family that stays on the list while its payment is held is told so, and told when it is no longer. */
@QuarkusTest
class HeldPaymentTest {

    private static final Regions REGIONS = Regions.load();

    private static String village(String regency, int number) {
        return REGIONS.inside(RegionCode.parse(regency), Level.VILLAGE)
                .get(number)
                .code()
                .value();
    }

    private static ValidatableResponse explained(String client, String number, String form, String language) {
        return as(client)
                .contentType(ContentType.JSON)
                .accept(form)
                .header("Accept-Language", language)
                .header("X-Purpose", "COMPLAINT_HANDLING")
                .body(Map.of("kk", number, "programme", "PKH"))
                .post("/v1/explanations")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse explained(String client, String number) {
        return explained(client, number, "application/json", "id").body(not(containsString(number)));
    }

    private static String letter(String client, String number) throws IOException {
        var reader = new PdfReader(
                explained(client, number, "application/pdf", "id").extract().asByteArray());
        assertEquals(1, reader.getNumberOfPages());
        var text = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        assertFalse(PersonalNumber.isIn(text), text);
        return text;
    }

    private static String vocabulary(String reason, String text) {
        return as("viewer")
                .get("/v1/exit-reasons/" + reason)
                .then()
                .statusCode(200)
                .extract()
                .path(text);
    }

    @Test
    void a_family_whose_payment_is_held_is_told_why_in_every_form_and_when_it_ends() throws IOException {
        var region = "64.71";
        var here = village(region, 0);
        var companion = "companion-" + region;
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        explained(companion, kk(1))
                .body("outcome", equalTo("RECEIVES"))
                .body("standing.holdsSent", equalTo(false))
                .body("holds", empty())
                .body("notKnown", hasItem(startsWith("Apakah pembayarannya ditahan")));
        var second = read("PKH", region, 2025, 2, table(row(1, here), row(2, here)));
        Holds.send(region, second, 1, kk(1) + ",,UNCLAIMED");
        publish(region, second).statusCode(200);

        var plain = vocabulary("UNCLAIMED", "indonesian.plainAnswer");
        var toDo = vocabulary("UNCLAIMED", "indonesian.whatToDo");
        explained(companion, kk(1))
                .body("outcome", equalTo("PAYMENT_HELD"))
                .body("outcomeLabel", equalTo("Terdaftar, pembayaran ditahan"))
                .body("answer", allOf(startsWith("Keluarga ini terdaftar sebagai penerima"), endsWith(plain)))
                .body("whatToDo", equalTo(toDo))
                .body("script", equalTo(vocabulary("UNCLAIMED", "indonesian.script")))
                .body("changedIn.stage", equalTo(2))
                .body("reason.code", equalTo("UNCLAIMED"))
                .body("reason.decidedBy", equalTo(vocabulary("UNCLAIMED", "indonesian.decidedBy")))
                .body("byWhen", nullValue())
                .body("care", nullValue())
                .body("message", allOf(startsWith("PKH: " + plain), containsString(toDo)))
                .body("message.length()", lessThanOrEqualTo(600))
                .body("timeline", hasSize(1))
                .body("timeline[0].ended", nullValue())
                .body("holds.reason", contains("UNCLAIMED"))
                .body("holds.reasonVersion", contains(1))
                .body("holds.state", contains("HELD"))
                .body("holds.from.stage", contains(2))
                .body("holds.to.stage", contains(2))
                .body("holds[0].next", nullValue())
                .body(
                        "known",
                        hasItem(
                                "Pada tahap 2 tahun 2025 pembayarannya ditahan (Bantuan belum diambil), sampai sekarang."))
                .body("notKnown", not(hasItem(startsWith("Apakah pembayarannya"))));
        explained(companion, kk(1), "text/plain", "en")
                .body(containsString(vocabulary("UNCLAIMED", "english.plainAnswer")))
                .body(containsString(vocabulary("UNCLAIMED", "english.whatToDo")))
                .body(not(containsString(kk(1))));
        assertTrue(letter(companion, kk(1)).contains(plain));
        // The other is known not to be held.
        explained(companion, kk(2))
                .body("outcome", equalTo("RECEIVES"))
                .body("standing.holdsSent", equalTo(true))
                .body("holds", empty())
                .body("known", hasItem(endsWith("pembayaran keluarga tidak ditahan.")))
                .body("notKnown", not(hasItem(startsWith("Apakah pembayarannya"))));

        // Held once more, then released.
        var third = read("PKH", region, 2025, 3, table(row(1, here), row(2, here)));
        Holds.send(region, third, 1, kk(1) + ",,UNCLAIMED");
        publish(region, third).statusCode(200);
        explained(companion, kk(1))
                .body("outcome", equalTo("PAYMENT_HELD"))
                .body("holds", hasSize(1))
                .body("holds[0].from.stage", equalTo(2))
                .body("holds[0].to.stage", equalTo(3))
                .body("changedIn.stage", equalTo(2));
        var fourth = read("PKH", region, 2025, 4, table(row(1, here), row(2, here)));
        Holds.send("officer-" + region, fourth, "no_kk,alasan\n").statusCode(200);
        publish(region, fourth).statusCode(200);

        var released = "Dari tahap 2 tahun 2025 sampai tahap 3 tahun 2025 pembayarannya ditahan";
        explained(companion, kk(1))
                .body("outcome", equalTo("RECEIVES"))
                .body("reason", nullValue())
                .body("answer", endsWith(released + ", dan pada tahap 4 tahun 2025 tidak lagi."))
                .body("message", containsString(released))
                .body("holds.state", contains("ENDED"))
                .body("holds[0].next.stage", equalTo(4))
                .body("known", hasItem(startsWith(released + " (Bantuan belum diambil)")));
        explained(companion, kk(1), "text/plain", "id").body(containsString(released));
        assertTrue(letter(companion, kk(1)).contains(released));

        // The release is taken back, and then the hold itself.
        revert(region, fourth).statusCode(200);
        explained(companion, kk(1)).body("outcome", equalTo("PAYMENT_HELD"));
        revert(region, third).statusCode(200);
        revert(region, second).statusCode(200);
        explained(companion, kk(1))
                .body("outcome", equalTo("RECEIVES"))
                .body("standing.holdsSent", equalTo(false))
                .body("holds", empty());
    }

    @Test
    void nobody_is_told_that_a_payment_is_not_held_when_a_row_about_holds_could_not_be_used() {
        var region = "65.71";
        var here = village(region, 0);
        var companion = "companion-" + region;
        var first = read("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        Holds.send(region, first, 1, kk(1) + ",,UNCLAIMED");
        publish(region, first).statusCode(200);
        var second = read("PKH", region, 2025, 2, table(row(1, here), row(2, here)));
        // The reason of an exit: the office is told so, and the payment may be held for all that.
        Holds.send("officer-" + region, second, "no_kk,alasan\n" + kk(1) + ",DUPLICATE\n")
                .statusCode(200)
                .body("rejectedRows", hasSize(1));
        publish(region, second).statusCode(200);

        for (int family : List.of(1, 2)) {
            explained(companion, kk(family))
                    .body("outcome", equalTo("RECEIVES"))
                    .body("standing.holdsSent", equalTo(false))
                    .body("known", not(hasItem(endsWith("pembayaran keluarga tidak ditahan."))))
                    .body("notKnown", hasItem(startsWith("Apakah pembayarannya ditahan")));
        }
        explained(companion, kk(1)).body("holds.state", contains("NOT_TOLD"));
    }

    @Test
    void a_sensitive_hold_is_told_to_the_family_alone() {
        var region = "64.72";
        var here = village(region, 0);
        var first = read("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        Holds.send(region, first, 1, "," + nik(1) + ",ACCOUNT_INACTIVE");
        publish(region, first).statusCode(200);

        explained("companion-" + region, kk(1))
                .body("outcome", equalTo("PAYMENT_HELD"))
                .body("answer", endsWith(vocabulary("ACCOUNT_INACTIVE", "indonesian.plainAnswer")))
                .body("care", startsWith("Sampaikan hanya kepada keluarga itu"))
                .body("holds[0].sensitive", equalTo(true))
                .body("known", not(hasItem(containsString("Rekening"))))
                .body(
                        "message",
                        allOf(
                                startsWith("PKH: Keluarga masih terdaftar, tetapi pembayarannya ditahan pada tahap 1"),
                                containsString("Alasannya disampaikan langsung kepada keluarga."),
                                not(containsString("ekening"))));
    }

    @Test
    void what_nobody_said_of_payments_is_not_known() {
        var region = "64.74";
        var here = village(region, 0);
        var first = read("PKH", region, 2025, 1, table(row(1, here), row(2, here), row(3, here)));
        Holds.send(region, first, 2, kk(1) + ",,UNCLAIMED", kk(2) + ",,UNCLAIMED");
        publish(region, first).statusCode(200);
        // One leaves, and nothing is said of the payment of the other.
        published("PKH", region, 2025, 2, table(row(1, here), row(3, here)));

        explained("companion-" + region, kk(1))
                .body("outcome", equalTo("RECEIVES"))
                .body("holds.state", contains("NOT_TOLD"))
                .body("answer", not(containsString("ditahan")))
                .body("known", hasItem(endsWith("apakah masih ditahan pada tahap 2 tahun 2025, tidak diketahui.")))
                .body("notKnown", hasItem(startsWith("Apakah pembayarannya ditahan")));
        explained("companion-" + region, kk(2))
                .body("outcome", equalTo("LEFT_UNEXPLAINED"))
                .body("holds.state", contains("ENDED"))
                .body("timeline[0].endedIn.stage", equalTo(2));
    }

    @Test
    void a_hold_is_seen_as_far_as_the_caller_sees() {
        var region = "64.08";
        var one = village(region, 0);
        var two = village(region, 1);
        var first = read("PKH", region, 2025, 1, table(row(1, one), row(2, one), row(3, two)));
        Holds.send(region, first, 1, kk(1) + ",,UNCLAIMED");
        publish(region, first).statusCode(200);
        var second = read("PKH", region, 2025, 2, table(row(1, two), row(2, one), row(3, two)));
        Holds.send(region, second, 1, kk(1) + ",,ACCOUNT_INACTIVE");
        publish(region, second).statusCode(200);

        explained("officer-" + region, kk(1))
                .body("outcome", equalTo("PAYMENT_HELD"))
                .body("holds.reason", contains("UNCLAIMED", "ACCOUNT_INACTIVE"))
                .body("holds.state", contains("ENDED", "HELD"));
        explained("companion-" + one, kk(1))
                .body("outcome", equalTo("MOVED_AWAY"))
                .body("holds.reason", contains("UNCLAIMED"))
                .body(not(containsString("ACCOUNT_INACTIVE")));
        explained("companion-" + two, kk(1))
                .body("outcome", equalTo("PAYMENT_HELD"))
                .body("holds.reason", contains("ACCOUNT_INACTIVE"))
                .body(not(containsString("UNCLAIMED")));
    }
}
