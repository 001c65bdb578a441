package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.recipient.release.Attacker;
import id.pendamping.recipient.release.Attacker.Term;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Overlaps tell the public no more of a list than its release does, also of states that are gone. */
@QuarkusTest
class OverlapReleaseTest {

    private static final String ONE = "IRISAN_SATU";
    private static final String TWO = "IRISAN_DUA";

    @BeforeEach
    void found_programmes() {
        for (var code : List.of(ONE, TWO)) {
            if (anonymous().get("/v1/programmes/" + code).statusCode() == 200) {
                continue;
            }
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
                            "test"));
            as("steward")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "programme",
                            code,
                            "year",
                            2021,
                            "stage",
                            1,
                            "firstDay",
                            "2021-01-01",
                            "lastDay",
                            "2021-01-31",
                            "source",
                            "test"))
                    .post("/v1/periods")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void what_a_release_hides_is_not_told_when_fewer_families_are_a_secret_later() {
        var region = "71.03";
        smallest(10, "2020-01-01");
        published(ONE, region, 2021, 1, families(region, 1, 7));
        published(TWO, region, 2021, 1, families(region, 1, 40));
        smallest(3, "2020-01-02");

        overlaps(as("viewer"), region, null)
                .body("items[0].second.families", equalTo(7))
                .body("items[0].both", equalTo(7));
        var attacker = new Attacker();
        learnCounts(attacker, ONE, region);
        learnCounts(attacker, TWO, region);
        learnOverlap(attacker, region);
        assertEquals(
                List.of(),
                attacker.solved().stream().filter(name -> name.startsWith(ONE)).toList());
        overlaps(anonymous(), region, null)
                .body("items", hasSize(1))
                .body("items[0].first.families", equalTo(40))
                .body("items[0].second.families", nullValue())
                .body("items[0].both", nullValue())
                .body("items[0].distinctFamilies", nullValue())
                .body("items[0].suppressed", equalTo(true));
    }

    @Test
    void what_an_edition_hid_stays_hidden_here_too() {
        var region = "71.04";
        published(TWO, region, 2021, 1, families(region, 1, 40));
        published(ONE, region, 2021, 1, families(region, 1, 2));
        published(ONE, region, 2021, 1, families(region, 1, 60));

        counts(ONE, region, Level.REGENCY).body("items[0].balance.closing", nullValue());
        overlaps(anonymous(), region, null)
                .body("items[0].first.families", equalTo(40))
                .body("items[0].second.families", nullValue())
                .body("items[0].both", nullValue());
    }

    @Test
    void a_state_that_is_gone_is_told_as_it_was() {
        var region = "71.05";
        published(ONE, region, 2021, 1, families(region, 1, 20));
        published(TWO, region, 2021, 1, families(region, 11, 40));
        var first = overlaps(as("viewer"), region, null)
                .body("items[0].both", equalTo(10))
                .extract()
                .path("publication")
                .toString();
        var again = published(ONE, region, 2021, 1, families(region, 6, 30));
        var second = overlaps(as("viewer"), region, null)
                .body("items[0].second.families", equalTo(25))
                .body("items[0].both", equalTo(20))
                .body("items[0].distinctFamilies", equalTo(35))
                .extract()
                .path("publication")
                .toString();
        revert(region, again).statusCode(200);

        for (var client : Arrays.asList("viewer", null)) {
            overlaps(caller(client), region, null).body("items[0].both", equalTo(10));
            overlaps(caller(client), region, first).body("items[0].both", equalTo(10));
            overlaps(caller(client), region, second)
                    .body("publication.toString()", equalTo(second))
                    .body("items[0].second.families", equalTo(25))
                    .body("items[0].both", equalTo(20))
                    .body("items[0].distinctFamilies", equalTo(35));
            overlaps(caller(client), region, Long.toString(Long.parseLong(first) - 1))
                    .body("items.size()", anyOf(equalTo(0), equalTo(1)))
                    .body("items.findAll { it.both == 20 }", hasSize(0));
        }
        anonymous()
                .get("/v1/statistics/overlaps?region=" + region + "&asOf=kemarin")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/as-of-unknown"));
    }

    /** The smallest count of a programme that may be told from a day on. */
    private static void smallest(int count, String firstDay) {
        put(
                "/v1/thresholds",
                Map.of(
                        "kind",
                        "SMALLEST_COUNT",
                        "programme",
                        ONE,
                        "smallestCount",
                        count,
                        "firstDay",
                        firstDay,
                        "source",
                        "test"));
    }

    private static void put(String path, Map<String, ?> body) {
        as("steward")
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)));
    }

    private static String families(String region, int first, int last) {
        var village = Regions.load()
                .inside(RegionCode.parse(region), Level.VILLAGE)
                .getFirst()
                .code()
                .value();
        return table(IntStream.rangeClosed(first, last)
                .mapToObj(family -> row(family, village))
                .toList());
    }

    private static RequestSpecification caller(String client) {
        return client == null ? anonymous() : as(client);
    }

    private static ValidatableResponse overlaps(RequestSpecification caller, String region, String asOf) {
        return (asOf == null ? caller : caller.queryParam("asOf", asOf))
                .get("/v1/statistics/overlaps?region=" + region)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse counts(String programme, String region, Level level) {
        return anonymous()
                .queryParam("programme", programme)
                .queryParam("region", region)
                .queryParam("level", level)
                .get("/v1/statistics/counts")
                .then()
                .statusCode(200);
    }

    /** All that the public is told of the counts: rows come to nothing, and places to the place around. */
    private static void learnCounts(Attacker attacker, String programme, String region) {
        var parts = new HashMap<String, List<Term>>();
        for (var level : List.of(Level.REGENCY, Level.DISTRICT, Level.VILLAGE)) {
            var answer = counts(programme, region, level).extract();
            var places = answer.<List<String>>path("items.region.code");
            for (int i = 0; i < places.size(); i++) {
                var row = new ArrayList<Term>();
                for (var cell : Balance.CELLS) {
                    var minus = List.of("exits", "movesOut", "closing").contains(cell);
                    row.add(term(programme, places.get(i), cell, minus ? -1 : 1, answer, i));
                    var name = places.get(i);
                    if (level != Level.REGENCY) {
                        var around = name.substring(0, level == Level.DISTRICT ? 5 : 8);
                        parts.computeIfAbsent(around + ' ' + cell, it -> new ArrayList<>())
                                .add(term(programme, name, cell, 1, answer, i));
                    }
                    parts.computeIfAbsent(name + ' ' + cell, it -> new ArrayList<>())
                            .add(term(programme, name, cell, -1, answer, i));
                }
                attacker.learn(row);
            }
        }
        // A village has no parts.
        parts.values().stream().filter(sum -> sum.size() > 1).forEach(attacker::learn);
    }

    private static Term term(
            String programme, String place, String cell, int factor, ExtractableResponse<Response> answer, int item) {
        var told = answer.<Number>path("items[" + item + "].balance." + cell);
        return new Term(
                programme + ' ' + place + ' ' + cell,
                factor,
                told == null ? null : told.longValue(),
                cell.equals("corrections"));
    }

    /** And what it is told of those on both: how many are on each, on both, and on either. */
    private static void learnOverlap(Attacker attacker, String region) {
        var answer = overlaps(anonymous(), region, null).extract();
        var first = end(answer, region, "first");
        var second = end(answer, region, "second");
        attacker.learn(List.of(
                first,
                second,
                new Term("both", -1, told(answer, "both"), false),
                new Term("distinct", -1, told(answer, "distinctFamilies"), false)));
        for (var end : List.of("first", "second")) {
            var families = told(answer, end + ".families");
            if (families != null) {
                var closing = new Term(end(answer, region, end).name(), 1, null, false);
                attacker.learn(List.of(closing, new Term("told", -1, families, false)));
            }
        }
    }

    private static Term end(ExtractableResponse<Response> answer, String region, String end) {
        var programme = answer.<String>path("items[0]." + end + ".programme.code");
        return new Term(programme + ' ' + region + " closing", 1, told(answer, end + ".families"), false);
    }

    private static Long told(ExtractableResponse<Response> answer, String field) {
        var told = answer.<Number>path("items[0]." + field);
        return told == null ? null : told.longValue();
    }
}
