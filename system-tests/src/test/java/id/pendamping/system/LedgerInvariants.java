package id.pendamping.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is true of a regency's ledger once a list is published, whatever broke meanwhile:
 *
 * <ul>
 *   <li>the list was published once: one publication, its lines and no others, as many of each kind as the families moved;
 *   <li>lines, stays and counts say the same of every village, and it is what the file said;
 *   <li>it was told once, and workforce-service counts the families of the list;
 *   <li>nothing that was staged is left over, and every answer was one that a client can go on from.
 * </ul>
 */
final class LedgerInvariants {

    private static final Duration HEARD = Duration.ofSeconds(90);

    private final RunningSuite suite;
    private final Books books;
    private final ListOffice office;
    private final String programme;

    LedgerInvariants(RunningSuite suite, ListOffice office, String programme) {
        this.suite = suite;
        this.books = new Books(suite);
        this.office = office;
        this.programme = programme;
    }

    void holdFor(String list, Families families, Map<String, Long> lines) {
        assertEquals(List.of(), office.unexpected(), "answers that nobody can go on from");
        publishedOnce(list, lines);
        balances(list, families);
        toldOnce(list, families);
        nothingIsLeftOver();
    }

    private void publishedOnce(String list, Map<String, Long> lines) {
        assertEquals(
                1,
                books.count("recipient", "select count(*) from publication where list = ?::uuid", list),
                "publications");
        assertEquals(lines, byName("""
                    select m.kind, count(*) from publication p join movement m on m.publication = p.id
                    where p.list = ?::uuid group by 1""", list), "lines of the list, by kind");
        assertEquals(0, books.count("recipient", """
                        select count(*) from (
                            select line, line - lag(line, 1, 0::bigint) over (order by line) as step from movement where region = ?) lines
                        where step <> 1""", office.region()), "gaps in the numbers of the regency's lines");
    }

    private void balances(String list, Families families) {
        var named = families.byVillage();
        assertEquals(
                named,
                byName(
                        "select village, sum(delta) from movement where region = ? and programme = ? group by 1 having sum(delta) <> 0",
                        office.region(),
                        programme),
                "families by the lines");
        assertEquals(
                named,
                byName(
                        "select village, count(*) from spell where region = ? and programme = ? and last_line is null group by 1",
                        office.region(),
                        programme),
                "families by their stays");
        assertEquals(named, byName("""
                    select c.village, c.closing from publication p join village_count c on c.number = p.number
                    where p.list = ?::uuid and c.closing <> 0""", list), "families by the counts");
    }

    private void toldOnce(String list, Families families) {
        // The first to ask after the database was away may be told to come again.
        await().atMost(HEARD)
                .untilAsserted(() -> assertEquals(
                        1,
                        suite.events("recipient", "&region=" + office.region()).stream()
                                .filter(event -> event.path("subject").asText().equals(list))
                                .count(),
                        "events of the list"));
        await().atMost(HEARD)
                .untilAsserted(() -> assertEquals(
                        families.count(),
                        suite.get(
                                        suite.base("workforce")
                                                + "/v1/caseloads?programme=%s&region=%s"
                                                        .formatted(programme, office.region()),
                                        suite.token("viewer-" + office.region()))
                                .json()
                                .path("families")
                                .asLong(),
                        "families of the caseload"));
    }

    // Of a list that is published its tokens are destroyed a little later; of a reading that was cut off nothing stays.
    private void nothingIsLeftOver() {
        await().atMost(HEARD)
                .untilAsserted(() -> assertEquals(0, books.count("recipient", """
                                select count(*) from staged_row s join list_upload u on u.number = s.upload
                                join recipient_list l on l.id = u.list where l.region = ? and s.kk is not null""", office.region()), "staged tokens"));
    }

    private Map<String, Long> byName(String query, Object... values) {
        return books.rows("recipient", query, row -> Map.entry(row.getString(1), row.getLong(2)), values).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
