package id.pendamping.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;

/**
 * A transaction in which the owner fills a test's database with a country, to see how PostgreSQL answers about it then. It
 * is rolled back at the end.
 */
public final class Country implements AutoCloseable {

    /** 532 regencies in 38 provinces, as codes: {@code 11.01} to {@code 48.14}. */
    public static final String REGENCIES = "(select p || '.' || lpad(k::text, 2, '0') as code"
            + " from generate_series(11, 48) p, generate_series(1, 14) k) regency";

    private static final Pattern STEP = Pattern.compile(
            "(?<step>[^\\n]*)\\(actual [^\\n]*rows=(?<rows>[0-9.]+) loops=(?<loops>\\d+)\\)|Rows Removed by (?!Join)\\w+[ \\w]*: (?<removed>\\d+)");

    /** What reads a table; the index of a bitmap is read for the heap, which is counted. */
    private static final Pattern READS = Pattern.compile("(Seq|Index|Index Only|Bitmap Heap|Tid|Sample) Scan");

    private final Connection connection;

    public Country(String url, String owner, String password) throws SQLException {
        connection = Databases.connect(url, owner, password);
        connection.setAutoCommit(false);
        // No trail and no foreign keys. Switching triggers off would lock each table until the end, and the
        // service's own work, which goes on meanwhile, would wait for one table while it holds another.
        run("set local session_replication_role = replica");
        seenBy();
    }

    /** From here on rows are seen as by a caller with these regions; with none, as by one who sees all. */
    public void seenBy(String... regions) throws SQLException {
        var all = regions.length == 0;
        tell("app.scope_from", all ? " " : Collections.min(Arrays.asList(regions)));
        tell("app.scope_to", all ? "~" : Collections.max(Arrays.asList(regions)) + "/");
        tell("app.scope_codes", all ? "{\"\"}" : "{" + String.join(".,", regions) + ".}");
    }

    /** Changes what the trial needs changed: a constraint that is slow to fill, a setting. */
    public void run(String sql) throws SQLException {
        Databases.execute(connection, sql);
    }

    /** Puts rows into a table, without a trail of it, and lets PostgreSQL look at them. */
    public void fill(String table, String columnsAndQuery) throws SQLException {
        run("insert into " + table + " " + columnsAndQuery);
        run("analyze " + table);
    }

    /** From here on queries are answered in the order of an index, or as PostgreSQL likes: what the platform's IndexOrder does. */
    public void inIndexOrder(boolean kept) throws SQLException {
        tell("enable_sort", kept ? "off" : "on");
        tell("enable_bitmapscan", kept ? "off" : "on");
    }

    /** How a query is answered, which is tried. */
    public Plan plan(String query) throws SQLException {
        var text = new StringBuilder();
        try (var statement = connection.createStatement();
                var lines = statement.executeQuery("explain (analyze, costs off, timing off, summary off) " + query)) {
            while (lines.next()) {
                text.append(lines.getString(1)).append('\n');
            }
        }
        return new Plan(text.toString(), rowsRead(text));
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /**
     * @param text as PostgreSQL prints it
     * @param rowsRead how many rows were taken from tables and indexes, also those that a condition then left out
     */
    public record Plan(String text, long rowsRead) {

        public boolean sorts() {
            return text.contains("Sort Key");
        }

        public boolean readsAllOfATable() {
            return text.contains("Seq Scan");
        }
    }

    private void tell(String setting, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static long rowsRead(CharSequence plan) {
        long rows = 0;
        long loops = 1;
        for (var step = STEP.matcher(plan); step.find(); ) {
            if (step.group("removed") != null) {
                rows += Long.parseLong(step.group("removed")) * loops;
            } else {
                loops = Long.parseLong(step.group("loops"));
                rows += reads(step.group("step")) ? Math.round(Double.parseDouble(step.group("rows")) * loops) : 0;
            }
        }
        return rows;
    }

    private static boolean reads(String step) {
        return !step.contains("Bitmap Index Scan") && READS.matcher(step).find();
    }
}
