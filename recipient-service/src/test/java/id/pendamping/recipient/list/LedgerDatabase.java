package id.pendamping.recipient.list;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** What stands in the tables, seen past the service. */
final class LedgerDatabase {

    private LedgerDatabase() {}

    /** The first two columns of a query as a map. */
    static Map<String, Long> numbers(String query, Object... values) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var scope = connection.createStatement()) {
            connection.setAutoCommit(false);
            scope.execute("select set_config('app.scope_from', ' ', true), set_config('app.scope_to', '~', true),"
                    + " set_config('app.scope_codes', '{\"\"}', true)");
            try (var statement = connection.prepareStatement(query)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                var numbers = new TreeMap<String, Long>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        numbers.put(rows.getString(1), rows.getLong(2));
                    }
                }
                return numbers;
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** How many families have an open stay in each village. */
    static Map<String, Long> stays(String region, String programme) {
        return numbers(
                "select village, count(*) from spell where region = ? and programme = ? and last_line is null group by village",
                region,
                programme);
    }

    /** The same by the sums of the lines. */
    static Map<String, Long> lines(String region, String programme) {
        return numbers(
                "select village, sum(delta) from movement where region = ? and programme = ? group by village having sum(delta) <> 0",
                region,
                programme);
    }

    /** The same by the counts of the list that stands. */
    static Map<String, Long> counts(String region, String programme) {
        return numbers("""
                select village, closing from village_count
                where region = ? and programme = ? and closing <> 0 and number = (
                    select max(p.number) from publication p where p.standing = (
                        select l.id from recipient_list l join period t on t.id = l.period
                        where l.region = ? and l.programme = ? and l.status = 'PUBLISHED' order by t.first_day desc limit 1))""", region, programme, region, programme);
    }

    static Map<String, Long> kinds(String region, String programme) {
        return numbers(
                "select kind, count(*) from movement where region = ? and programme = ? group by kind",
                region,
                programme);
    }
}
