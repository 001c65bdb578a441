package id.pendamping.recipient.explanation;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.nik;
import static id.pendamping.recipient.list.Lists.post;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static java.util.stream.Collectors.toMap;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.access.DeclaredScope;
import id.pendamping.platform.language.Language;
import id.pendamping.platform.privacy.PersonalNumber;
import id.pendamping.recipient.list.Lists;
import id.pendamping.recipient.reason.ExitReason;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

@QuarkusTest
class ExplanationTest {

    private static final Regions REGIONS = Regions.load();

    /** The n-th village of a regency; each test has a regency of its own. */
    private static String village(String regency, int number) {
        return REGIONS.inside(RegionCode.parse(regency), Level.VILLAGE)
                .get(number)
                .code()
                .value();
    }

    private static ValidatableResponse ask(String client, String kind, String number) {
        return as(client)
                .contentType(ContentType.JSON)
                .header("X-Purpose", "COMPLAINT_HANDLING")
                .body(Map.of(kind, number, "programme", "PKH"))
                .post("/v1/explanations")
                .then();
    }

    private static ValidatableResponse explained(String client, String kind, String number) {
        return ask(client, kind, number).statusCode(200).body(not(containsString(number)));
    }

    private static void explain(String region, String list, int row, String reason) {
        var family = as("officer-" + region)
                .get("/v1/recipient-lists/" + list + "/changes?kind=EXIT")
                .then()
                .extract()
                .<String>path("items[" + row + "].family");
        post(
                        "officer-" + region,
                        list,
                        "exit-explanations",
                        Map.of("explanations", List.of(Map.of("family", family, "reason", reason))))
                .statusCode(200);
    }

    /** The text of a reason, as the vocabulary has it. */
    private static String vocabulary(String reason, String text) {
        return as("viewer")
                .get("/v1/exit-reasons/" + reason)
                .then()
                .statusCode(200)
                .extract()
                .path(text);
    }

    @Test
    void a_family_that_left_is_told_why_and_what_it_can_do_by_when() {
        var region = "14.01";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        var list = read("PKH", region, 2025, 2, table(row(2, here)));
        explain(region, list, 0, "DUPLICATE");
        publish(region, list).statusCode(200);

        for (var number : List.of(List.of("kk", kk(1)), List.of("nik", nik(1)))) {
            explained("companion-" + region, number.get(0), number.get(1))
                    .header("Content-Language", "id")
                    .body("outcome", equalTo("LEFT"))
                    .body("region.code", equalTo(region))
                    .body("changedIn.year", equalTo(2025))
                    .body("changedIn.stage", equalTo(2))
                    .body("reason.code", equalTo("DUPLICATE"))
                    .body("reason.version", equalTo(1))
                    .body("reason.group.code", equalTo("DATA"))
                    .body("reason.plainAnswer", equalTo(vocabulary("DUPLICATE", "indonesian.plainAnswer")))
                    .body("reason.decidedBy", notNullValue())
                    .body("reason.legalBasis", notNullValue())
                    // The calendar of DTSEN ends on this day in what the service begins with.
                    .body("reason.actBy", equalTo("2026-12-31"))
                    .body("byWhen", containsString("31 Desember 2026"))
                    .body("answer", endsWith(vocabulary("DUPLICATE", "indonesian.plainAnswer")))
                    .body("whatToDo", equalTo(vocabulary("DUPLICATE", "indonesian.whatToDo")))
                    .body("script", equalTo(vocabulary("DUPLICATE", "indonesian.script")))
                    .body("message", containsString(vocabulary("DUPLICATE", "indonesian.plainAnswer")))
                    .body("whomToAsk", containsString("Dinas Sosial Kabupaten"))
                    .body("care", nullValue())
                    .body("standing.id", equalTo(list))
                    .body("standing.stage.stage", equalTo(2))
                    .body("timeline", hasSize(1))
                    .body("timeline[0].village.code", equalTo(here))
                    .body("timeline[0].began", equalTo("BASELINE"))
                    .body("timeline[0].from.stage", equalTo(1))
                    .body("timeline[0].ended", equalTo("EXIT"))
                    .body("timeline[0].endedIn.stage", equalTo(2))
                    .body("timeline[0].reason", equalTo("DUPLICATE"));
        }
        as("companion-" + region)
                .contentType(ContentType.JSON)
                .accept("text/plain")
                .header("Accept-Language", "en")
                .header("X-Purpose", "COMPLAINT_HANDLING")
                .body(Map.of("kk", kk(1), "programme", "pkh", "region", region))
                .post("/v1/explanations")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .header("Content-Language", "en")
                .body(containsString(vocabulary("DUPLICATE", "english.plainAnswer")))
                .body(containsString("By 31 December 2026 at the latest"))
                .body(not(containsString(kk(1))));
        explained("officer-" + region, "kk", kk(2)).body("outcome", equalTo("RECEIVES"));
    }

    @Test
    void every_reason_of_the_vocabulary_fits_into_a_message_and_on_a_page() throws Exception {
        var reasons = DeclaredScope.acrossRegions(
                "test", () -> QuarkusTransaction.requiringNew().call(() -> ExitReason.<ExitReason>listAll()));
        assertTrue(reasons.size() >= 30, () -> reasons.size() + " reasons");
        for (var reason : reasons) {
            for (var language : Language.values()) {
                ExplanationFormsTest.mustFit(ExplanationFormsTest.left(GivenReason.of(reason)), language);
            }
        }
    }

    @Test
    void the_page_to_hand_over_is_a_pdf_without_a_number() throws IOException {
        var region = "11.15";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        published("PKH", region, 2025, 2, table(row(2, here)));

        var pdf = as("companion-" + region)
                .contentType(ContentType.JSON)
                .accept("application/pdf")
                .header("X-Purpose", "COMPLAINT_HANDLING")
                .body(Map.of("kk", kk(1), "programme", "PKH"))
                .post("/v1/explanations")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "inline; filename=\"penjelasan.pdf\"")
                .extract()
                .asByteArray();
        var reader = new PdfReader(pdf);
        assertEquals(1, reader.getNumberOfPages());
        var text = new PdfTextExtractor(reader).getTextFromPage(1);
        assertTrue(text.contains("Apa yang terjadi"), text);
        assertFalse(PersonalNumber.isIn(text), text);
        as("companion-" + region)
                .contentType(ContentType.JSON)
                .accept("image/png")
                .header("X-Purpose", "COMPLAINT_HANDLING")
                .body(Map.of("kk", kk(1), "programme", "PKH"))
                .post("/v1/explanations")
                .then()
                .statusCode(406);
    }

    @Test
    void where_the_data_does_not_say_why_the_answer_says_so() {
        var region = "14.02";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        published("PKH", region, 2025, 2, table(row(2, here)));

        explained("companion-" + region, "kk", kk(1))
                .body("outcome", equalTo("LEFT_UNEXPLAINED"))
                .body("reason", nullValue())
                .body("answer", endsWith("Mengapa, tidak tercatat dalam data."))
                .body("notKnown[0]", containsString("Mengapa keluarga keluar"))
                .body("known[0]", containsString("tidak ada lagi pada tahap 2 tahun 2025"))
                .body("timeline[0].reason", equalTo("UNEXPLAINED"))
                .body("changedIn.stage", equalTo(2))
                .body("byWhen", nullValue());
    }

    @Test
    void a_sensitive_reason_is_told_to_the_family_alone() {
        var region = "14.03";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        var list = read("PKH", region, 2025, 2, table(row(2, here)));
        explain(region, list, 0, "ONLINE_GAMBLING_FLAG");
        publish(region, list).statusCode(200);

        var plain = vocabulary("ONLINE_GAMBLING_FLAG", "indonesian.plainAnswer");
        explained("officer-" + region, "kk", kk(1))
                .body("outcome", equalTo("LEFT"))
                .body("reason.sensitive", equalTo(true))
                .body("care", startsWith("Sampaikan hanya kepada keluarga itu"))
                .body("answer", endsWith(plain))
                .body("message", not(containsString("judi")))
                .body("message", containsString("Alasannya disampaikan langsung kepada keluarga."));
    }

    @Test
    void a_family_with_another_card_is_found_by_either_number() {
        var region = "14.04";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        var list = read("PKH", region, 2025, 2, table(kk(91) + ',' + nik(1) + ',' + here + ',', row(2, here)));
        answer(region, list, "NIK_ALONE", "NIK_FAMILY");
        publish(region, list).statusCode(200);

        var family = explained("companion-" + region, "kk", kk(91))
                .body("outcome", equalTo("RECEIVES"))
                .body("known", not(hasItem(containsString("pernah menjadi nomor"))))
                .extract()
                .<String>path("family");
        explained("companion-" + region, "nik", nik(1)).body("family", equalTo(family));
        explained("companion-" + region, "kk", kk(1))
                .body("family", equalTo(family))
                .body("outcome", equalTo("RECEIVES"))
                .body("known", hasItem(containsString("pernah menjadi nomor keluarga itu")));
    }

    @Test
    void a_family_whose_representative_died_goes_on_with_another() {
        var region = "14.05";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        published("PKH", region, 2025, 2, table(kk(1) + ',' + nik(91) + ',' + here + ',', row(2, here)));

        var family = explained("companion-" + region, "nik", nik(91))
                .body("outcome", equalTo("RECEIVES"))
                .extract()
                .<String>path("family");
        explained("companion-" + region, "kk", kk(1))
                .body("family", equalTo(family))
                .body("timeline", hasSize(1));
        explained("companion-" + region, "nik", nik(1))
                .body("family", equalTo(family))
                .body("known", hasItem(containsString("pernah menjadi nomor keluarga itu")));
    }

    @Test
    void of_a_family_that_split_each_part_has_its_own_answer() {
        var region = "14.06";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        var list = read(
                "PKH",
                region,
                2025,
                2,
                table(
                        kk(1) + ',' + nik(91) + ',' + here + ',',
                        kk(92) + ',' + nik(1) + ',' + here + ',',
                        row(2, here)));
        answer(region, list, "NIK_ALONE", "NEW_FAMILY");
        publish(region, list).statusCode(200);

        var old = explained("companion-" + region, "kk", kk(1))
                .body("timeline[0].began", equalTo("BASELINE"))
                .extract()
                .<String>path("family");
        explained("companion-" + region, "nik", nik(1))
                .body("family", not(equalTo(old)))
                .body("timeline[0].began", equalTo("ENTRY"))
                .body("changedIn.stage", equalTo(2))
                .body("known", hasItem(containsString("mengarah ke keluarga lain")));
    }

    @Test
    void a_family_that_stands_twice_in_the_file_stays_as_it_was_and_the_answer_says_so() {
        var region = "14.07";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        published("PKH", region, 2025, 2, table(row(1, here), row(1, here), row(2, here)));

        explained("companion-" + region, "kk", kk(1))
                .body("outcome", equalTo("RECEIVES"))
                .body("heldBack", equalTo(true))
                .body("answer", containsString("dibiarkan seperti sebelumnya"))
                .body("whatToDo", containsString("memeriksa nomor KK"));
        explained("companion-" + region, "kk", kk(2)).body("heldBack", equalTo(false));
    }

    @Test
    void a_family_that_moved_is_seen_as_far_as_the_caller_sees() {
        var region = "14.08";
        var one = village(region, 0);
        var two = village(region, 1);
        published("PKH", region, 2025, 1, table(row(1, one), row(2, one)));
        published("PKH", region, 2025, 2, table(row(1, two), row(2, one)));

        explained("officer-" + region, "kk", kk(1))
                .body("outcome", equalTo("RECEIVES"))
                .body("changedIn.stage", equalTo(2))
                .body("timeline.village.code", contains(one, two))
                .body("timeline.ended", contains("MOVE_OUT", null))
                .body("timeline.began", contains("BASELINE", "MOVE_IN"));
        explained("companion-" + one, "kk", kk(1))
                .body("outcome", equalTo("MOVED_AWAY"))
                .body("timeline.village.code", contains(one))
                .body(not(containsString(two)));
        explained("companion-" + two, "kk", kk(1))
                .body("outcome", equalTo("RECEIVES"))
                .body("timeline.village.code", contains(two));
        explained("companion-" + two, "kk", kk(2))
                .body("outcome", equalTo("NOT_LISTED"))
                .body("family", nullValue())
                .body("timeline", empty());
    }

    @Test
    void a_family_that_came_back_has_two_stays() {
        var region = "14.09";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        published("PKH", region, 2025, 2, table(row(2, here)));
        published("PKH", region, 2025, 3, table(row(1, here), row(2, here)));

        explained("companion-" + region, "kk", kk(1))
                .body("outcome", equalTo("RETURNED"))
                .body("changedIn.stage", equalTo(3))
                .body("timeline.began", contains("BASELINE", "RETURN"))
                .body("timeline.ended", contains("EXIT", null))
                .body("timeline[0].reason", equalTo("UNEXPLAINED"))
                .body("reason", nullValue());
    }

    @Test
    void a_family_that_came_back_elsewhere_is_not_told_in_its_old_village_that_it_receives_no_more()
            throws IOException {
        var region = "15.05";
        var one = village(region, 0);
        var two = village(region, 1);
        published("PKH", region, 2025, 1, table(row(1, one), row(2, one), row(3, one), row(4, one)));
        var list = read("PKH", region, 2025, 2, table(row(4, one)));
        explain(region, list, 0, "DUPLICATE");
        explain(region, list, 1, "ONLINE_GAMBLING_FLAG");
        publish(region, list).statusCode(200);
        var byReason = byReason(region);
        published("PKH", region, 2025, 3, table(row(1, two), row(2, two), row(3, two), row(4, one)));

        explained("companion-" + one, "kk", byReason.get("DUPLICATE"))
                .body("outcome", equalTo("LEFT_HERE"))
                .body("changedIn.stage", equalTo(2))
                .body("timeline.village.code", contains(one))
                .body("timeline[0].ended", equalTo("EXIT"))
                .body("reason.code", equalTo("DUPLICATE"))
                .body("reason.actBy", nullValue())
                .body("byWhen", nullValue())
                .body("inquiry", nullValue())
                .body("answer", containsString("tidak ada lagi dalam daftar tahap 2 tahun 2025"))
                .body("answer", containsString(vocabulary("DUPLICATE", "indonesian.name")))
                .body("answer", endsWith("di luar wilayah Anda, tidak ditampilkan di sini."))
                .body("whatToDo", containsString("Dinas Sosial Kabupaten"))
                .body("script", containsString("pendamping di sana"))
                .body("message", containsString("di luar wilayah Anda, tidak ditampilkan di sini."))
                .body("message", containsString("Apakah keluarga menerima sekarang, tanyakan"))
                .body(not(containsString(two)))
                .body("known", not(hasItem(containsString("pada tahap 3"))));
        explained("companion-" + one, "kk", byReason.get("ONLINE_GAMBLING_FLAG"))
                .body("outcome", equalTo("LEFT_HERE"))
                .body("care", startsWith("Sampaikan hanya kepada keluarga itu"))
                .body("message", not(containsString(vocabulary("ONLINE_GAMBLING_FLAG", "indonesian.name"))));
        explained("companion-" + one, "kk", byReason.get("UNEXPLAINED"))
                .body("outcome", equalTo("LEFT_HERE"))
                .body("reason", nullValue())
                .body("inquiry", nullValue())
                .body("notKnown[0]", containsString("Mengapa keluarga keluar"));
        explained("officer-" + region, "kk", byReason.get("DUPLICATE"))
                .body("outcome", equalTo("RETURNED"))
                .body("timeline.village.code", contains(one, two));

        var stopped = vocabulary("DUPLICATE", "english.plainAnswer");
        form("companion-" + one, byReason.get("DUPLICATE"), "text/plain")
                .body(containsString("What came after, outside your area, is not shown here."))
                .body(not(containsString(stopped)))
                .body(not(containsString("at the latest")));
        var pdf = form("companion-" + one, byReason.get("DUPLICATE"), "application/pdf")
                .extract()
                .asByteArray();
        var page = new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1).replaceAll("\\s+", " ");
        assertTrue(page.contains("What came after, outside your area, is not shown here."), page);
        assertFalse(page.contains(stopped), page);
    }

    /** The cards of the families that left a regency, by why they did. */
    private static Map<String, String> byReason(String region) {
        return Stream.of(1, 2, 3)
                .map(Lists::kk)
                .collect(toMap(
                        card -> explained("officer-" + region, "kk", card)
                                .extract()
                                .path("timeline[0].reason"),
                        card -> card));
    }

    private static ValidatableResponse form(String client, String card, String type) {
        return as(client)
                .contentType(ContentType.JSON)
                .accept(type)
                .header("Accept-Language", "en")
                .header("X-Purpose", "COMPLAINT_HANDLING")
                .body(Map.of("kk", card, "programme", "PKH"))
                .post("/v1/explanations")
                .then()
                .statusCode(200);
    }

    @Test
    void what_a_reversal_took_back_was_never_so() {
        var region = "14.10";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        var list = published("PKH", region, 2025, 2, table(row(2, here), row(3, here)));
        explained("officer-" + region, "kk", kk(3)).body("outcome", equalTo("RECEIVES"));
        revert(region, list).statusCode(200);

        explained("officer-" + region, "kk", kk(3))
                .body("outcome", equalTo("NOT_LISTED"))
                .body("answer", containsString("tidak ada dalam daftar penerima"));
        explained("officer-" + region, "kk", kk(1))
                .body("outcome", equalTo("RECEIVES"))
                .body("timeline", hasSize(1))
                .body("timeline[0].endedIn", nullValue())
                .body("standing.stage.stage", equalTo(1));
    }

    @Test
    void who_does_not_see_all_regions_is_told_of_their_area_only() {
        var region = "14.71";
        var here = village(region, 0);
        ask("officer-" + region, "kk", kk(1))
                .statusCode(200)
                .body("outcome", equalTo("NO_LIST"))
                .body("standing", nullValue())
                .body("answer", containsString("tidak ada yang diketahui"));
        published("PKH", region, 2025, 1, table(row(1, here)));

        explained("officer-" + region, "nik", nik(7))
                .body("outcome", equalTo("NOT_LISTED"))
                .body("answer", containsString("di wilayah Anda"))
                .body("whatToDo", allOf(containsString("musyawarah desa"), containsString("Cek Bansos")));
        as("officer")
                .contentType(ContentType.JSON)
                .header("X-Purpose", "SERVICE_DELIVERY")
                .body(Map.of("nik", nik(7), "programme", "PKH", "region", region))
                .post("/v1/explanations")
                .then()
                .statusCode(200)
                .body("answer", containsString("belum pernah ada dalam daftar"));
    }

    @Test
    void what_is_asked_for_has_its_bounds() {
        var region = "14.72";
        var body = new HashMap<String, Object>(Map.of("kk", kk(1), "programme", "PKH"));
        asking("officer-" + region, body)
                .header("X-Purpose", "SUPERVISION")
                .post("/v1/explanations")
                .then()
                .statusCode(200);
        refused(asking("officer-" + region, body), 400, "purpose-required");
        refused(asking("officer-" + region, body).header("X-Purpose", "CURIOSITY"), 400, "purpose-unknown");
        refused(purposeful("viewer-" + region, body), 403, "forbidden");
        refused(purposeful("approver-" + region, body), 403, "forbidden");
        refused(purposeful("officer", body), 400, "explanation-region-needed");
        refused(purposeful("officer-14", body), 400, "explanation-region-needed");
        body.put("region", "14.71");
        refused(purposeful("officer-" + region, body), 404, "region-unknown");
        body.put("region", region + ".01");
        refused(purposeful("officer-" + region, body), 400, "explanation-region-not-regency");
        body.put("region", region);
        body.put("nik", nik(1));
        refused(purposeful("officer-" + region, body), 400, "explanation-by-one");
        body.remove("kk");
        body.put("nik", "123");
        refused(purposeful("officer-" + region, body), 400, "invalid-request");
        body.put("nik", nik(1));
        body.put("programme", nik(1));
        refused(purposeful("officer-" + region, body), 400, "personal-number").body(not(containsString(nik(1))));
        body.put("programme", "NONE_SUCH");
        refused(purposeful("officer-" + region, body), 404, "programme-unknown");
    }

    @Test
    void each_look_is_recorded_by_family_and_purpose_and_never_by_number() {
        var region = "11.07";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here)));
        var family = explained("officer-" + region, "kk", kk(1)).extract().<String>path("family");
        explained("officer-" + region, "kk", kk(2));

        var trail = as("auditor")
                .get("/v1/recipient-audit?itemType=family&action=READ&region=" + region)
                .then()
                .statusCode(200)
                .body("items.itemId", contains("unknown", family))
                .body("items.purpose", contains("COMPLAINT_HANDLING", "COMPLAINT_HANDLING"))
                .body("items.actor", contains("officer-" + region, "officer-" + region))
                .extract()
                .asString();
        assertEquals(-1, trail.indexOf(kk(1)));
    }

    private static RequestSpecification asking(String client, Map<String, Object> body) {
        return as(client).contentType(ContentType.JSON).body(body);
    }

    private static RequestSpecification purposeful(String client, Map<String, Object> body) {
        return asking(client, body).header("X-Purpose", "SERVICE_DELIVERY");
    }

    private static ValidatableResponse refused(RequestSpecification request, int status, String problem) {
        return request.post("/v1/explanations").then().statusCode(status).body("type", endsWith("/" + problem));
    }

    private static void answer(String region, String list, String question, String answer) {
        post("officer-" + region, list, "identity-answers", Map.of("question", question, "answer", answer))
                .statusCode(200);
    }
}
