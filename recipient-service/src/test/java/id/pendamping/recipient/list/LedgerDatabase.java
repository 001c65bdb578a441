package id.pendamping.recipient.list;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** What stands in the tables, seen past the service. */
final class LedgerDatabase {

    private LedgerDatabase() {}

    /** What time would do, or somebody past the service. */
    static void change(String statement, Object... values) {
        numbers("with changed as (" + statement + " returning 1) select 'changed', count(*) from changed", values);
    }

    /** What is locked until it is closed: whoever wants it waits. */
    interface Hold extends AutoCloseable {

        @Override
        void close();
    }

    /** Locks the rows of a query, which ends in {@code for update}. */
    static Hold hold(String query, Object... values) {
        try {
            var connection = connection();
            try (var statement = connection.prepareStatement(query)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.execute();
            }
            return () -> {
                try {
                    connection.close();
                } catch (SQLException failure) {
                    throw new AssertionError(failure);
                }
            };
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Connection connection() throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
        connection.setAutoCommit(false);
        try (var scope = connection.createStatement()) {
            scope.execute("select set_config('app.scope_from', ' ', true), set_config('app.scope_to', '~', true),"
                    + " set_config('app.scope_codes', '{\"\"}', true)");
        }
        return connection;
    }

    /** Ends a connection of the service in the middle of what it does, by its process. */
    static void endConnection(int process) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.prepareStatement("select pg_terminate_backend(?)")) {
            statement.setInt(1, process);
            statement.execute();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The first two columns of a query as a map. */
    static Map<String, Long> numbers(String query, Object... values) {
        var numbers = new TreeMap<String, Long>();
        rows(query, row -> numbers.put(row.getString(1), row.getLong(2)), values);
        return numbers;
    }

    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    static void rows(String query, Row each, Object... values) {
        try (var connection = connection();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
            connection.commit();
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

    /** Publications whose exits by reason do not sum to their exits, by number and village. */
    static Map<String, Long> exitsAstray(String region, String programme) {
        return numbers("""
                select c.number || ' ' || c.village, c.exits - coalesce(sum(e.exits), 0)
                from village_count c left join village_exit e using (region, programme, number, village)
                where region = ? and programme = ?
                group by c.number, c.village, c.exits having c.exits <> coalesce(sum(e.exits), 0)""", region, programme);
    }

    /** Open stays whose numbers are not those of their family. */
    static Map<String, Long> staysAstray(String region) {
        return numbers("""
                select s.family::text, 1 from spell s join regency_ledger g on g.region = s.region
                left join family_token k on k.region = s.region and k.family = s.family and k.kind = 'KK' and k.key_id = g.key_id
                    and k.closed is null
                left join family_token n on n.region = s.region and n.family = s.family and n.kind = 'NIK' and n.key_id = g.key_id
                    and n.closed is null
                where s.region = ? and s.last_line is null
                    and (s.kk is distinct from k.token or s.nik is distinct from n.token)""", region);
    }

    /** Closed tokens of families that no open one leads to and that were never anywhere, by what stands. */
    static Map<String, Long> tokensAstray(String region) {
        return numbers("""
                select t.kind || ' ' || t.family, count(*) from family_token t
                where t.region = ? and t.closed is not null
                    and not exists (select from spell s where s.region = t.region and s.family = t.family)
                    and not exists (select from family_token o where o.region = t.region and o.family = t.family and o.closed is null)
                    and not exists (select from token_key k where k.id = t.key_id and k.withdrawn_at is not null)
                group by 1""", region);
    }

    /** The families of each village as they were published by a number. */
    static Map<String, Long> countsAsOf(String region, String programme, long number) {
        return numbers("""
                select village, closing from village_count
                where region = ? and programme = ? and closing <> 0 and number = (
                    select number from (
                        select distinct on (p.period) p.number, p.standing, t.first_day
                        from publication p join period t on t.id = p.period
                        where p.region = ? and p.programme = ? and p.number <= ?
                        order by p.period, p.number desc) latest
                    where standing is not null order by first_day desc limit 1)""", region, programme, region, programme, number);
    }

    /** Whose payment was held in which period as of a number: by the list that stood for the period then. */
    static Set<String> holdsAsOf(String region, String programme, long number) {
        return numbers("""
                select t.year || '-' || t.stage || ' ' || h.family, 1
                from payment_hold h join publication p on p.id = h.publication join period t on t.id = p.period
                where h.region = ? and h.programme = ? and p.list = (
                    select s.standing from publication s
                    where s.region = h.region and s.programme = h.programme and s.period = p.period and s.number <= ?
                    order by s.number desc limit 1)""", region, programme, number).keySet();
    }
}
