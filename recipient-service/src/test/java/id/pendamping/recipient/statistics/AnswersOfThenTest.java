package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.Api.report;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was answered once is answered again, byte for byte, to who asks as of its number or its instant: in regencies of its own. */
@QuarkusTest
class AnswersOfThenTest {

    private static final Regions REGIONS = Regions.load();

    /** A programme of its own: its thresholds are nobody else's. */
    private static final String PROGRAMME = "LAMPAU";

    private static final String WITHOUT_NUMBERS = "LAMPAU_TANPA_NOMOR";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    /** An answer, who asked for it, and how. */
    private record Answer(String client, String form, String language, String question, String text) {

        String asked(String asOf) {
            var request = (client == null ? anonymous() : as(client)).accept(form);
            return request.header("Accept-Language", language)
                    .get(question + (asOf == null ? "" : and(question) + asOf))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
        }
    }

    /** Answers to questions, all of one state. */
    private record Answers(long number, String instant, List<Answer> all) {

        /** To the public and to one who sees the region, in both languages, as they are now. */
        static Answers to(String... questions) {
            var state = anonymous().get("/v1/thresholds?limit=1").then().extract();
            var answers = new ArrayList<Answer>();
            for (var question : questions) {
                var form = question.startsWith("csv ") ? "text/csv" : "application/json";
                var path = question.replace("csv ", "");
                // Quality is told to those alone who see a region.
                for (var client : path.contains("/quality") ? new String[] {"viewer"} : new String[] {"viewer", null}) {
                    for (var language : List.of("id", "en")) {
                        answers.add(now(new Answer(client, form, language, path, null)));
                    }
                }
            }
            return new Answers(state.<Number>path("publication").longValue(), state.path("publishedAt"), answers);
        }

        private static Answer now(Answer asked) {
            return new Answer(asked.client, asked.form, asked.language, asked.question, asked.asked(null));
        }

        /** Nobody would notice that a past state is read if the present one read alike. */
        Answers areOthersNow() {
            all.forEach(answer -> assertNotEquals(answer.text, withoutState(answer.asked(null)), answer.question));
            return this;
        }

        private String withoutState(String answer) {
            return answer.replaceAll("\"publication\":\\d+", "\"publication\":" + number)
                    .replaceAll("\"publishedAt\":\"[^\"]+\"", "\"publishedAt\":\"" + instant + '"');
        }

        void areTheSameAsOfThen() {
            for (var answer : all) {
                assertEquals(answer.text, answer.asked(Long.toString(number)), answer.question);
                assertEquals(answer.text, answer.asked(instant), answer.question);
            }
        }
    }

    @BeforeEach
    void found_programmes() {
        if (anonymous().get("/v1/programmes/" + PROGRAMME).statusCode() == 200) {
            return;
        }
        for (var code : List.of(PROGRAMME, WITHOUT_NUMBERS)) {
            put(
                            "/v1/programmes/" + code,
                            Map.of(
                                    "nameIndonesian",
                                    "Uji " + code,
                                    "nameEnglish",
                                    "Test " + code,
                                    "unit",
                                    "FAMILY",
                                    "aliases",
                                    List.of(),
                                    "legalBasis",
                                    "test"))
                    .statusCode(201);
        }
        for (var stage : List.of(1, 2)) {
            as("steward")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "programme",
                            PROGRAMME,
                            "year",
                            2021,
                            "stage",
                            stage,
                            "firstDay",
                            "2021-0" + (3 * stage - 2) + "-01",
                            "lastDay",
                            "2021-0" + 3 * stage + "-30",
                            "source",
                            "test"))
                    .post("/v1/periods")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void a_figure_that_was_revised_is_answered_as_it_was() {
        var region = "96.01";
        var before = Answers.to("/v1/thresholds?limit=1");
        report("officer", Map.of("region", region, "year", 2021, "value", 100)).statusCode(201);
        var id = report("officer", Map.of("region", region, "value", 150))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var first = Answers.to(
                "/v1/statistics/changes?programme=PKH&from=2021&to=2022&basis=REPORTED&region=" + region,
                "/v1/statistics/changes?programme=PKH&from=2021&to=2022&region=" + region,
                "/v1/statistics/reconciliation?programme=PKH&period=2022&region=" + region,
                "csv /v1/statistics/reconciliation?programme=PKH&period=2022&region=" + region,
                "/v1/figures/sums?programme=PKH&year=2022&region=" + region,
                "/v1/figures?includeTotal=true&region=" + region,
                "csv /v1/figures?region=" + region,
                "/v1/figures/" + id);
        report("officer", Map.of("region", region, "value", 151))
                .statusCode(200)
                .body("revision", equalTo(2));
        first.areOthersNow().areTheSameAsOfThen();

        var second = Answers.to(first.all().stream()
                .map(answer -> (answer.form().equals("text/csv") ? "csv " : "") + answer.question())
                .filter(question -> !question.contains(id))
                .distinct()
                .toArray(String[]::new));
        report("officer", Map.of("region", region, "value", 160, "source", "BPS", "referenceDate", "2022-12-31"))
                .statusCode(201);
        report("officer", Map.of("region", region, "value", 152)).statusCode(200);
        second.areOthersNow().areTheSameAsOfThen();
        first.areTheSameAsOfThen();

        asOf(before, "/v1/figures/" + id).statusCode(404).body("type", equalTo("/problems/recipient/figure-unknown"));
        asOf(before, "/v1/figures?region=" + region).body("items", hasSize(0));
        asOf(before, "/v1/statistics/changes?programme=PKH&from=2021&to=2022&region=" + region)
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/nothing-reported"));
        asOf(first, "/v1/figures/" + id).body("revision", equalTo(1)).body("revisions", hasSize(0));
        asOf(second, "/v1/figures/" + id).body("revision", equalTo(2)).body("revisions.value", contains(150));
    }

    @Test
    void all_pages_of_figures_are_of_one_state() {
        var region = "96.02";
        for (int year = 2015; year < 2018; year++) {
            report("officer", Map.of("region", region, "year", year, "value", year))
                    .statusCode(201);
        }
        var page = anonymous().get("/v1/figures?limit=1&region=" + region).then();
        for (int year = 2015; year < 2020; year++) {
            report("officer", Map.of("region", region, "year", year, "value", 1));
        }
        var values = new ArrayList<Number>();
        for (var next = page; next != null; next = follow(next, "/v1/figures?limit=1&region=" + region)) {
            next.statusCode(200).body("publication", equalTo(page.extract().<Object>path("publication")));
            values.addAll(next.extract().<List<Number>>path("items.value"));
        }

        assertEquals(
                List.of(2015, 2016, 2017), values.stream().map(Number::intValue).toList());
    }

    private static ValidatableResponse follow(ValidatableResponse page, String question) {
        var after = page.extract().<String>path("next");
        return after == null
                ? null
                : anonymous().get(question + "&after=" + after).then();
    }

    @Test
    void a_reason_that_reads_differently_now_is_called_as_it_was() {
        var region = "96.03";
        reason("LAMPAU_ALASAN", "pertama", "DATA");
        publishExits(region, "LAMPAU_ALASAN");
        var questions = new String[] {
            "/v1/statistics/exit-reasons?programme=LAMPAU&period=2021-T2&region=" + region,
            "/v1/statistics/changes?programme=LAMPAU&from=2021-T1&to=2021-T2&basis=LEDGER&region=" + region,
            "/v1/statistics/changes?programme=LAMPAU&from=2021-T1&to=2021-T2&region=" + region
        };
        var first = Answers.to(questions);
        var table = Answers.to("csv /v1/statistics/exit-reasons?programme=LAMPAU&period=2021-T2&region=" + region);

        // The first version was used: this is the second, which can be edited while nothing is answered with it.
        reason("LAMPAU_ALASAN", "kedua", "OTHER");
        first.areOthersNow().areTheSameAsOfThen();
        table.areOthersNow().areTheSameAsOfThen();
        var second = Answers.to(questions);
        reason("LAMPAU_ALASAN", "ketiga", "ELIGIBILITY");
        second.areOthersNow().areTheSameAsOfThen();
        first.areTheSameAsOfThen();
        table.areTheSameAsOfThen();

        anonymous()
                .get(questions[0])
                .then()
                .body("byReason.name[0]", equalTo("ketiga"))
                .body("byReason.group[0]", equalTo("ELIGIBILITY"));
        asOf(second, questions[0]).body("byReason.name[0]", equalTo("kedua"));
        asOf(first, questions[0]).body("byReason.name[0]", equalTo("pertama"));
    }

    @Test
    void a_version_that_begins_later_names_nobody_who_left_before() {
        var region = "95.03";
        var code = "LAMPAU_NANTI";
        var later = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(10);
        reason(code, "pertama", "DATA");
        publishExits(region, code);
        var questions = new String[] {
            "/v1/statistics/exit-reasons?programme=LAMPAU&period=2021-T2&region=" + region,
            "/v1/statistics/changes?programme=LAMPAU&from=2021-T1&to=2021-T2&basis=LEDGER&region=" + region,
        };
        var first = Answers.to(questions);

        reason(code, "kedua", "OTHER", later);
        first.areTheSameAsOfThen();
        isCalled("pertama", "DATA", questions[0], null);
        // Another edition, published with that version already known.
        published(PROGRAMME, region, 2021, 2, families(region, 1, 19));
        await().atMost(Duration.ofSeconds(30)).until(() -> groupsTold(region).size() == 3);
        assertEquals(Set.of("DATA", "UNEXPLAINED"), groupsTold(region).getLast());

        reason(code, "ketiga", "ELIGIBILITY", later.minusDays(10));
        isCalled("ketiga", "ELIGIBILITY", questions[0], null);
        var third = Answers.to(questions);
        // It was to begin today, and is put off: what it would have said is no longer said of today.
        reason(code, "keempat", "OTHER", later);
        isCalled("pertama", "DATA", questions[0], null);
        third.areOthersNow().areTheSameAsOfThen();
        isCalled("ketiga", "ELIGIBILITY", questions[0], third);
        first.areTheSameAsOfThen();
    }

    private static void isCalled(String name, String group, String question, Answers then) {
        (then == null ? anonymous().get(question).then() : asOf(then, question))
                .body("byReason.name[0]", equalTo(name))
                .body("byReason.group[0]", equalTo(group));
    }

    /** By which groups those who left a regency were told, publication by publication. */
    private static List<Set<String>> groupsTold(String region) {
        return as("system")
                .get("/v1/recipient-feed?limit=200&region=" + region)
                .then()
                .extract()
                .<List<List<String>>>path("findAll { it.type.contains('counts-changed') }.data.exits.group")
                .stream()
                .map(Set::copyOf)
                .toList();
    }

    @Test
    void a_version_that_was_ended_is_still_known_from_before() {
        var region = "96.04";
        reason("LAMPAU_BERAKHIR", "tetap", "DATA");
        publishExits(region, "LAMPAU_BERAKHIR");
        var question = "/v1/statistics/exit-reasons?programme=LAMPAU&period=2021-T2&region=" + region;
        var before = Answers.to(question);
        as("steward")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("lastDay", "2199-12-31", "source", "test"))
                .post("/v1/exit-reasons/LAMPAU_BERAKHIR/ending")
                .then()
                .statusCode(200);

        before.areTheSameAsOfThen();
    }

    @Test
    void a_change_is_measured_against_the_threshold_of_then() {
        var region = "96.05";
        publishExits(region, null);
        reportOf(PROGRAMME, region, 2020, 1000);
        reportOf(PROGRAMME, region, 2021, 1050);
        var questions = new String[] {
            "/v1/statistics/changes?programme=LAMPAU&from=2021-T1&to=2021-T2&basis=LEDGER&region=" + region,
            "/v1/statistics/changes?programme=LAMPAU&from=2020&to=2021&basis=REPORTED&region=" + region,
            "/v1/thresholds?kind=SIGNIFICANT_CHANGE&limit=200"
        };
        var first = Answers.to(questions);
        threshold("4.5").statusCode(201);
        first.areOthersNow().areTheSameAsOfThen();
        var second = Answers.to(questions);
        var id = threshold("60").statusCode(200).extract().<String>path("id");
        second.areOthersNow().areTheSameAsOfThen();
        first.areTheSameAsOfThen();

        anonymous().get(questions[1]).then().body("significant", equalTo(false));
        asOf(second, questions[1]).body("significant", equalTo(true)).body("threshold.id", equalTo(id));
        asOf(second, "/v1/thresholds/" + id).body("version", equalTo(0));
        asOf(first, "/v1/thresholds/" + id).statusCode(404);
        asOf(first, questions[1]).body("threshold.percent", equalTo(10));
    }

    @Test
    void how_a_list_was_made_is_told_of_the_list_that_stood() {
        var region = "96.71";
        publishExits(region, null);
        var first = Answers.to(
                "/v1/statistics/quality?programme=LAMPAU&period=2021-T2&region=" + region,
                "csv /v1/statistics/quality?programme=LAMPAU&period=2021-T2&region=" + region,
                "/v1/statistics/counts?programme=LAMPAU&period=2021-T2&level=DISTRICT&region=" + region,
                "/v1/statistics/reconciliation?programme=LAMPAU&period=2021-T2&region=" + region,
                "csv /v1/statistics/reconciliation?programme=LAMPAU&period=2021-T2&region=" + region);
        published(PROGRAMME, region, 2021, 2, families(region, 1, 27));

        first.areOthersNow().areTheSameAsOfThen();
    }

    @Test
    void what_came_before_there_were_numbers_was_known_since_ever() throws SQLException {
        var region = "95.02";
        reportOf(WITHOUT_NUMBERS, region, 2020, 1000);
        reportOf(WITHOUT_NUMBERS, region, 2021, 1050);
        put(
                        "/v1/thresholds",
                        Map.of("programme", WITHOUT_NUMBERS, "percent", 3, "firstDay", "2020-02-02", "source", "test"))
                .statusCode(201);
        forgetNumbers();
        reportOf(WITHOUT_NUMBERS, region, 2021, 1300);

        var change = "/v1/statistics/changes?from=2020&to=2021&basis=REPORTED&region=" + region + "&programme="
                + WITHOUT_NUMBERS;
        anonymous().get(change).then().body("to.value", equalTo(1300)).body("threshold.percent", equalTo(3));
        // The row of a day holds from that day on, in Jakarta; before it, that of all days.
        for (var state : Map.of("0", 10, "2020-02-01T16:59:59Z", 10, "2020-02-01T17:00:00Z", 3)
                .entrySet()) {
            anonymous()
                    .get(change + "&asOf=" + state.getKey())
                    .then()
                    .statusCode(200)
                    .body("publication", equalTo(0))
                    .body("publishedAt", nullValue())
                    .body("to.value", equalTo(1050))
                    .body("to.revision", equalTo(1))
                    .body("threshold.percent", equalTo(state.getValue()));
        }
    }

    private void forgetNumbers() throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.scope_from', ' ', true), set_config('app.scope_to', '~', true),"
                    + " set_config('app.scope_codes', '{\"\"}', true)");
            for (var table : List.of("reported_figure", "threshold")) {
                statement.execute(
                        "update " + table + " set recorded_in = null where programme = '" + WITHOUT_NUMBERS + "'");
            }
            connection.commit();
        }
    }

    private static String and(String question) {
        return (question.contains("?") ? "&" : "?") + "asOf=";
    }

    private static void reportOf(String programme, String region, int year, int value) {
        report("officer", Map.of("programme", programme, "region", region, "year", year, "value", value))
                .body("value", equalTo(value));
    }

    private static ValidatableResponse asOf(Answers then, String question) {
        return anonymous().get(question + and(question) + then.number()).then();
    }

    private static void reason(String code, String word, String group) {
        reason(code, word, group, null);
    }

    private static void reason(String code, String word, String group, LocalDate from) {
        var body = new HashMap<String, Object>(Map.of(
                "code",
                code,
                "group",
                group,
                "effect",
                "EXIT",
                "sensitive",
                false,
                "programmes",
                List.of(),
                "legalBasis",
                "test",
                "deadline",
                "NONE",
                "indonesian",
                words(word, "uji"),
                "english",
                words(word, "test"),
                "source",
                "test"));
        body.put("validFrom", from == null ? null : from.toString());
        var known = anonymous().get("/v1/exit-reasons/" + code).statusCode() == 200;
        var request = as("steward")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body);
        (known ? request.put("/v1/exit-reasons/" + code) : request.post("/v1/exit-reasons"))
                .then()
                .statusCode(known && !word.equals("kedua") ? 200 : 201);
    }

    private static ValidatableResponse threshold(String percent) {
        return put(
                "/v1/thresholds",
                Map.of(
                        "programme",
                        PROGRAMME,
                        "percent",
                        new BigDecimal(percent),
                        "firstDay",
                        "2020-01-01",
                        "source",
                        "test " + percent));
    }

    private static ValidatableResponse put(String path, Map<String, ?> body) {
        return as("steward")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put(path)
                .then();
    }

    /** Forty families of which twenty leave, half of them for this reason. */
    private static void publishExits(String region, String reason) {
        published(PROGRAMME, region, 2021, 1, families(region, 1, 40));
        var list = read(PROGRAMME, region, 2021, 2, families(region, 1, 20));
        if (reason != null) {
            as("officer-" + region)
                    .contentType("text/csv")
                    .header("If-Match", "*")
                    .body(IntStream.rangeClosed(21, 30)
                            .mapToObj(family -> kk(family) + ',' + reason)
                            .collect(joining("\n", "no_kk,alasan\n", "\n")))
                    .put("/v1/recipient-lists/" + list + "/exit-reasons")
                    .then()
                    .statusCode(200);
        }
        publish(region, list).statusCode(200);
    }

    private static String families(String region, int first, int last) {
        var village = REGIONS.inside(RegionCode.parse(region), Level.VILLAGE)
                .getFirst()
                .code()
                .value();
        return table(IntStream.rangeClosed(first, last)
                .mapToObj(family -> row(family, village))
                .toList());
    }

    private static Map<String, String> words(String name, String rest) {
        return Map.of("name", name, "decidedBy", rest, "plainAnswer", rest, "whatToDo", rest, "script", rest);
    }
}
