package id.pendamping.localstack.sample;

import static id.pendamping.localstack.sample.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import id.pendamping.localstack.StackException;
import id.pendamping.localstack.Until;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The questions that two newspaper articles raise, asked of the running suite, each with the answer it must give. */
public final class Answers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int SHOWN = 160;

    private final Apis apis;

    public Answers(Apis apis) {
        this.apis = apis;
    }

    /** Prints the answers as a table; true when all are right. */
    public boolean print(PrintStream out) {
        var answers = ask();
        out.println();
        answers.forEach(answer -> {
            out.printf("  %s %-46s %s%n", answer.wrong().isEmpty() ? "✓" : "✗", answer.question(), answer.shown());
            answer.wrong().forEach(wrong -> out.println("      " + wrong));
        });
        out.println();
        return answers.stream().allMatch(answer -> answer.wrong().isEmpty());
    }

    List<Answer> ask() {
        var families = SampleFamilies.of(SampleSeries.PKH_MUKOMUKO, apis);
        return List.of(
                changeOfPkh(),
                changeOfSembako(),
                caseload(),
                coverage(),
                findings(),
                figures(),
                sums(),
                bimtek(),
                record(),
                changeByReason(SampleSeries.PKH_MUKOMUKO, "Made lists of PKH in Mukomuko")
                        .expect("/seriesBreak", true),
                changeByReason(SampleSeries.SEMBAKO_LOMBOK_UTARA, "Made lists of Sembako in Lombok Utara")
                        .expect("/changePercent", -17.78)
                        .expect("/significant", true),
                explanation("A made family of PKH that stays", families.whoStays(), "RECEIVES")
                        .expect("/reason", null),
                explanation("One that stays while its payment is held", families.whoIsHeld(), "PAYMENT_HELD")
                        .expect("/reason/code", "UNCLAIMED"),
                explanation("One that left", families.whoLeaves(), "LEFT")
                        .expect("/reason/code", SampleSeries.PKH_MUKOMUKO.firstReason())
                        .expectSome("/companions/0/cadre"),
                explanation("One that left, and nobody said why", families.whoLeavesUnexplained(), "LEFT_UNEXPLAINED")
                        .expect("/reason", null)
                        .expectSome("/notKnown/0"),
                movedAway(families.whoMovesAway()),
                explanation("A family on no list", families.nobody(), SampleRoster.REGENCY, "PKH", "NOT_LISTED")
                        .expect("/family", null),
                explanation("Where there is no list", families.nobody(), SampleRoster.REGENCY, "SEMBAKO", "NO_LIST")
                        .expect("/standing", null));
    }

    private Answer changeOfPkh() {
        var answer = change("PKH");
        return shownChange(new Answer("PKH in Lombok Utara, 2023 to 2024", answer), answer)
                .expect("/programme/code", "PKH")
                .expectSome("/programme/name")
                .expect("/region/code", "52.08")
                .expect("/region/name", "Kabupaten Lombok Utara")
                .expect("/unit", "FAMILY")
                .expect("/basis", "REPORTED")
                .expect("/from/period", "2023")
                .expect("/from/value", 22865)
                .expect("/from/referenceDate", null)
                .expectSome("/from/source")
                .expectSome("/from/citation")
                .expect("/to/period", "2024")
                .expect("/to/value", 22829)
                .expect("/change", -36)
                .expect("/changePercent", -0.16)
                .expect("/significant", false)
                .expect("/threshold/percent", 10)
                .expectSome("/threshold/source")
                .expect("/comparable", false)
                .expect("/seriesBreak", false)
                .expectSome("/summary");
    }

    private Answer changeOfSembako() {
        var answer = change("BNPT");
        return shownChange(new Answer("Sembako (printed BNPT) there, 2023 to 2024", answer), answer)
                .expect("/programme/code", "SEMBAKO")
                .expect("/from/value", 32765)
                .expect("/to/value", 26940)
                .expect("/change", -5825)
                .expect("/changePercent", -17.78)
                .expect("/significant", true);
    }

    private JsonNode change(String programme) {
        return apis.of("recipient", null)
                .get("/v1/statistics/changes?programme=%s&region=52.08&from=2023&to=2024".formatted(programme));
    }

    private static Answer shownChange(Answer answer, JsonNode body) {
        return answer.shown(
                "%,d → %,d families: %d (%s %%), %s",
                body.at("/from/value").asLong(),
                body.at("/to/value").asLong(),
                body.path("change").asLong(),
                body.path("changePercent").asText(),
                body.path("significant").asBoolean() ? "significant" : "not significant");
    }

    // The families came as an event; the caseload may be asked for before it has arrived.
    private Answer caseload() {
        var path = "/v1/caseloads?region=%s&programme=PKH".formatted(SampleRoster.REGENCY);
        var workforce = apis.of("workforce", "viewer-" + SampleRoster.REGENCY);
        awaitValue(() -> workforce.get(path).path("families").asLong() == 6741);
        var body = workforce.get(path);
        return new Answer("Families per PKH facilitator in Mukomuko", body)
                .shown(
                        "%,d families ÷ %d workers = %s, %s %s to %s",
                        body.path("families").asLong(),
                        body.path("workers").asLong(),
                        body.path("familiesPerWorker").asText(),
                        body.at("/band/position").asText(),
                        body.at("/band/lower").asText(),
                        body.at("/band/upper").asText())
                .expectSome("/region")
                .expectSome("/programme")
                .expectSome("/period")
                .expect("/workers", SampleRoster.FACILITATORS)
                .expect("/families", 6741)
                .expect("/familyBasis", "REPORTED")
                .expect("/familiesPerWorker", 177.39)
                .expect("/districts", 15)
                .expect("/familiesPerDistrict", 449.4)
                .expect("/workersPerDistrict", 2.53)
                .expect("/band/lower", 150)
                .expect("/band/upper", 350)
                .expect("/band/position", "WITHIN")
                .expectSome("/band/source")
                .expect("/workerBasis", "ASSIGNMENTS");
    }

    private Answer coverage() {
        var villages = apis.of("workforce", "viewer-" + SampleRoster.REGENCY)
                .list("/v1/coverage?region=" + SampleRoster.REGENCY);
        var covered = villages.stream()
                .filter(village -> village.path("companions").asInt() > 0)
                .count();
        return new Answer("Its villages with a companion", Api.JSON.createObjectNode())
                .shown("%d of %d", covered, villages.size())
                .expectThat(villages.size() == SampleRoster.VILLAGES, villages.size() + " villages, not 151")
                .expectThat(covered == SampleRoster.VILLAGES, covered + " villages covered, not 151");
    }

    private Answer findings() {
        var body = apis.of("workforce", "viewer-52.08").get("/v1/findings?region=52.08");
        var items = body.path("items");
        return new Answer("Findings in Lombok Utara", body)
                .shown("43 TKSK in 5 kecamatan: %s", rules(items))
                .expectThat(count(items, "rule", "MORE_WORKERS_THAN_REGIONS") == 1, "not one MORE_WORKERS_THAN_REGIONS")
                .expectThat(count(items, "rule", "COUNTS_LOOK_SWAPPED") == 1, "not one COUNTS_LOOK_SWAPPED")
                .expectThat(everyItemHas(items, "severity"), "a finding without severity");
    }

    private Answer figures() {
        var items = apis.of("recipient", null).list("/v1/figures?region=18.04&programme=PKH&year=2023");
        var districts = items.stream()
                .filter(item -> item.at("/region/code").asText().length() == "18.04.19".length())
                .count();
        return new Answer("Published PKH figures of Lampung Barat, 2023", Api.JSON.valueToTree(items))
                .shown("%d kecamatan and the regency", districts)
                .expectThat(districts == 15, districts + " kecamatan, not 15")
                .expectThat(items.size() == 16, items.size() + " figures, not 16");
    }

    private Answer sums() {
        var body = apis.of("recipient", null).get("/v1/figures/sums?region=18.04&programme=PKH&year=2023");
        return new Answer("Do they add up?", body)
                .shown(
                        "printed %,d, parts %,d: %s",
                        body.path("published").asLong(),
                        body.path("sumOfParts").asLong(),
                        body.path("status").asText())
                .expect("/published", 15601)
                .expect("/sumOfParts", 15600)
                .expect("/difference", 1)
                .expect("/status", "DOES_NOT_ADD_UP");
    }

    private Answer bimtek() {
        var body = bimtekOf2025();
        return new Answer("Mukomuko's later bimtek of 2025", body)
                .shown(
                        "%d participants, %d speakers and guests apart, %d attended",
                        body.at("/counts/participants").asLong(),
                        body.at("/counts/speakers").asLong(),
                        body.at("/counts/attendance").asLong())
                .expect("/status", "COMPLETED")
                .expect("/counts/participants", 39)
                .expect("/counts/attendance", 39)
                .expectThat(body.at("/counts/speakers").asLong() >= 2, "fewer than two speakers")
                .expectThat(
                        body.path("note").asText().contains("dibuat"), "the note does not say that the date is made");
    }

    private Answer record() {
        var bimtek = bimtekOf2025().path("id").asText();
        var workforce = apis.of("workforce", "viewer-" + SampleRoster.REGENCY);
        var shown = workforce.list("/v1/workers?region=" + SampleRoster.REGENCY).stream()
                .filter(worker -> count(worker.path("trainings"), "trainingId", bimtek) == 1)
                .count();
        return new Answer("It stands in the records of", Api.JSON.createObjectNode())
                .shown("%d workers", shown)
                .expectThat(shown == 39, shown + " records, not 39");
    }

    private JsonNode bimtekOf2025() {
        return apis
                .of("training", "viewer-" + SampleRoster.REGENCY)
                .list("/v1/trainings?region=%s&topic=RECIPIENT_PROBLEM_SOLVING&year=2025"
                        .formatted(SampleRoster.REGENCY))
                .stream()
                .findFirst()
                .orElseGet(Api.JSON::createObjectNode);
    }

    /** Read from the ledger because it is asked for: without that, made lists are left out. */
    private Answer changeByReason(SampleSeries series, String question) {
        var body = apis.of("recipient", "viewer-" + series.region())
                .get("/v1/statistics/changes?basis=LEDGER&programme=%s&region=%s&from=%d&to=%d"
                        .formatted(
                                series.programme(),
                                series.region(),
                                series.before().year(),
                                series.after().year()));
        var left = body.at("/ledger/exitsByReason");
        var answer = new Answer(question, body)
                .shown(
                        "%,d + %,d − %,d = %,d families; left: %s",
                        body.at("/ledger/balance/opening").asLong(),
                        body.at("/ledger/balance/entries").asLong(),
                        body.at("/ledger/balance/exits").asLong(),
                        body.at("/ledger/balance/closing").asLong(),
                        stream(left)
                                .map(reason -> "%s %,d"
                                        .formatted(
                                                reason.path("name").asText(),
                                                reason.path("families").asLong()))
                                .collect(Collectors.joining(", ")))
                .expect("/basis", "LEDGER")
                .expect("/ledger/sample", true)
                .expect("/ledger/balance/opening", series.opening())
                .expect("/ledger/balance/entries", series.entries())
                .expect("/ledger/balance/exits", series.exits())
                .expect("/ledger/balance/movesIn", series.moves())
                .expect("/ledger/balance/movesOut", series.moves())
                .expect("/ledger/balance/closing", series.closing())
                .expect("/change", series.closing() - series.opening())
                .expectSome("/summary");
        var wanted = new TreeMap<String, Long>();
        series.reasons().forEach((reason, families) -> wanted.put(reason, families.longValue()));
        wanted.put("UNEXPLAINED", (long) series.unexplained());
        var found = new TreeMap<String, Long>();
        left.forEach(reason ->
                found.put(reason.path("code").asText(), reason.path("families").asLong()));
        return answer.expectThat(found.equals(wanted), "left for " + found + ", not " + wanted);
    }

    private Answer movedAway(SampleFamilies.Known family) {
        return explanation(
                "One that moved, asked in its old district", family.card(), family.district(), "PKH", "MOVED_AWAY");
    }

    private Answer explanation(String question, SampleFamilies.Known family, String outcome) {
        return explanation(question, family.card(), SampleRoster.REGENCY, "PKH", outcome);
    }

    // Who serves a village comes as an event; a family may be asked about before it has arrived.
    private Answer explanation(String question, String card, String scope, String programme, String outcome) {
        var recipient = apis.of("recipient", "officer-" + scope);
        var request = object("kk", card, "programme", programme);
        awaitValue(() -> !ask(recipient, request).path("companions").isEmpty()
                || !Set.of("RECEIVES", "LEFT", "LEFT_UNEXPLAINED").contains(outcome));
        var body = ask(recipient, request);
        return new Answer(question, body)
                .shown("%s", shortened(body.path("answer").asText()))
                .expect("/outcome", outcome)
                .expectSome("/whatToDo")
                .expectSome("/whomToAsk")
                .expectSome("/script")
                .expectThat(body.path("message").asText().length() <= 600, "the message is too long for a phone")
                .expectThat(!body.toString().contains(card), "the number is repeated");
    }

    private static JsonNode ask(Api recipient, Map<String, Object> request) {
        return recipient.ask("COMPLAINT_HANDLING", "/v1/explanations", request);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, text.lastIndexOf(' ', SHOWN)) + " …";
    }

    private static String rules(JsonNode items) {
        return String.join(
                ", ", stream(items).map(item -> item.path("rule").asText()).toList());
    }

    private static long count(JsonNode items, String field, String value) {
        return stream(items)
                .filter(item -> item.path(field).asText().equals(value))
                .count();
    }

    private static boolean everyItemHas(JsonNode items, String field) {
        return stream(items).allMatch(item -> item.path(field).isTextual());
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static void awaitValue(java.util.concurrent.Callable<Boolean> condition) {
        try {
            Until.holds("the figure has arrived", PATIENCE, condition);
        } catch (StackException late) {
            // the table then shows what stands there instead
        }
    }
}
