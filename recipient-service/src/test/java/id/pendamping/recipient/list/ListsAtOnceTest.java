package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.decide;
import static id.pendamping.recipient.list.Lists.draft;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.send;
import static id.pendamping.recipient.list.Lists.submit;
import static id.pendamping.recipient.list.Lists.table;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Families are a regency's, whatever programme meets them first. */
@QuarkusTest
class ListsAtOnceTest {

    private static final String REGION = "12.71";
    private static final List<String> PROGRAMMES = List.of("PKH", "SEMBAKO");

    private static final List<String> VILLAGES = Regions.load().inside(RegionCode.parse(REGION), Level.VILLAGE).stream()
            .map(village -> village.code().value())
            .toList();

    @BeforeEach
    void sembako_has_two_stages() {
        for (int stage : List.of(1, 2)) {
            as("steward")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "programme",
                            "SEMBAKO",
                            "year",
                            2025,
                            "stage",
                            stage,
                            "firstDay",
                            "2025-0%d-01".formatted(stage),
                            "lastDay",
                            "2025-0%d-28".formatted(stage),
                            "source",
                            "uji"))
                    .post("/v1/periods");
        }
    }

    @Test
    void lists_of_two_programmes_that_come_at_the_same_time_share_their_families() throws Exception {
        // PKH has the families 1 to 600, Sembako 401 to 1000.
        publishAtOnce(1, Map.of("PKH", rows(1, 600), "SEMBAKO", rows(401, 1000)));
        assertEquals(Map.of("PKH", 600L, "SEMBAKO", 600L), families());
        assertEquals(200, onBoth());
        assertEquals(Map.of("KK", 1000L, "NIK", 1000L), numbers());
        overlap(600, 600, 200, 1000);

        // 401 to 500 leave PKH, 501 to 600 Sembako; 1001 to 1100 come to both, 1 to 50 to Sembako as well.
        var pkh = new ArrayList<>(rows(1, 400));
        pkh.addAll(rows(501, 600));
        pkh.addAll(rows(1001, 1100));
        var sembako = new ArrayList<>(rows(401, 500));
        sembako.addAll(rows(601, 1100));
        sembako.addAll(rows(1, 50));
        publishAtOnce(2, Map.of("PKH", pkh, "SEMBAKO", sembako));
        assertEquals(Map.of("PKH", 600L, "SEMBAKO", 650L), families());
        assertEquals(150, onBoth());
        assertEquals(Map.of("KK", 1100L, "NIK", 1100L), numbers());
        // Everybody of 1 to 1100 is on one of them; the sum would be 1250.
        overlap(600, 650, 150, 1100);
        for (var programme : PROGRAMMES) {
            assertEquals(LedgerDatabase.stays(REGION, programme), LedgerDatabase.lines(REGION, programme));
            assertEquals(LedgerDatabase.stays(REGION, programme), LedgerDatabase.counts(REGION, programme));
        }
    }

    private static void overlap(int pkh, int sembako, int both, int distinct) {
        as("viewer-" + REGION)
                .queryParam("region", REGION)
                .get("/v1/statistics/overlaps")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].first.programme.code", equalTo("PKH"))
                .body("items[0].first.families", equalTo(pkh))
                .body("items[0].second.programme.code", equalTo("SEMBAKO"))
                .body("items[0].second.families", equalTo(sembako))
                .body("items[0].both", equalTo(both))
                .body("items[0].distinctFamilies", equalTo(distinct));
    }

    private static void publishAtOnce(int stage, Map<String, List<String>> rows) throws Exception {
        var lists = PROGRAMMES.stream()
                .map(programme -> draft(programme, REGION, 2025, stage))
                .toList();
        assertEquals(
                List.of(200, 200),
                atOnce(i -> send("officer-" + REGION, lists.get(i), table(rows.get(PROGRAMMES.get(i))))
                        .extract()
                        .statusCode()));
        lists.forEach(list -> submit(REGION, list).statusCode(200));
        assertEquals(
                List.of(200, 200),
                atOnce(i -> decide("approver-" + REGION, lists.get(i)).extract().statusCode()));
    }

    private static List<Integer> atOnce(IntFunction<Integer> each) throws Exception {
        try (var both = Executors.newFixedThreadPool(PROGRAMMES.size())) {
            return both
                    .invokeAll(IntStream.range(0, PROGRAMMES.size())
                            .<Callable<Integer>>mapToObj(i -> () -> each.apply(i))
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }

    private static List<String> rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(family -> row(family, VILLAGES.get(family % VILLAGES.size())))
                .toList();
    }

    private static Map<String, Long> families() {
        return LedgerDatabase.numbers(
                "select programme, count(distinct family) from spell where region = ? and last_line is null group by 1",
                REGION);
    }

    private static long onBoth() {
        return LedgerDatabase.numbers("""
                        select 'both', count(*) from (
                            select family from spell where region = ? and last_line is null group by 1 having count(*) = 2) shared""", REGION).get("both");
    }

    /** The open numbers of the regency's families, by kind. */
    private static Map<String, Long> numbers() {
        return LedgerDatabase.numbers(
                "select kind, count(*) from family_token where region = ? and closed is null group by 1", REGION);
    }
}
