package id.pendamping.recipient.list;

import id.pendamping.recipient.ledger.Timelines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stays of each family, told from nothing but the lines that there were when a publication was made. */
final class LedgerReplay {

    private record Line(String family, String kind, String village, String period, int delta, String reason) {}

    private LedgerReplay() {}

    static Map<String, List<String>> upTo(long number, String region, String programme) {
        var lines = new TreeMap<Long, Line>();
        var sums = new HashMap<Long, Integer>();
        var reasons = new HashMap<Long, String>();
        LedgerDatabase.rows(
                """
                        select m.line, m.family, m.kind, m.village, t.year || '-' || t.stage, m.delta, m.reason, m.corrects, m.explains
                        from movement m join period t on t.id = m.period
                        where m.region = ? and m.programme = ? and m.line <= (
                            select coalesce(max(last_line), 0) from publication where region = ? and number <= ?)""",
                row -> {
                    long line = row.getLong(1);
                    long corrects = row.getLong(8);
                    long explains = row.getLong(9);
                    if (corrects > 0) {
                        sums.merge(corrects, row.getInt(6), Integer::sum);
                    } else if (explains > 0) {
                        reasons.put(explains, row.getString(7));
                    } else {
                        sums.merge(line, row.getInt(6), Integer::sum);
                        lines.put(
                                line,
                                new Line(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getInt(6),
                                        row.getString(7)));
                    }
                },
                region,
                programme,
                region,
                number);
        var families = new TreeMap<String, List<String>>();
        var open = new HashMap<String, Line>();
        lines.forEach((at, line) -> {
            if (sums.get(at) == 0) {
                return; // taken back
            }
            if (line.delta() > 0) {
                open.put(line.family(), line);
            } else {
                var began = open.remove(line.family());
                families.computeIfAbsent(line.family(), family -> new ArrayList<>())
                        .add(Timelines.text(
                                began.village(),
                                began.kind(),
                                began.period(),
                                line.kind(),
                                line.period(),
                                reasons.getOrDefault(at, line.reason())));
            }
        });
        open.forEach((family, began) -> families.computeIfAbsent(family, each -> new ArrayList<>())
                .add(Timelines.text(began.village(), began.kind(), began.period(), null, null, null)));
        return families;
    }
}
