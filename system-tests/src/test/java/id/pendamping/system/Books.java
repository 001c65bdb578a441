package id.pendamping.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The databases of the services, read by one who sees every row. */
final class Books {

    @FunctionalInterface
    interface Shape<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final RunningSuite suite;

    Books(RunningSuite suite) {
        this.suite = suite;
    }

    <T> List<T> rows(String database, String sql, Shape<T> shape, Object... values) {
        try (var connection = suite.suite().stack().postgres().connect(database);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof List<?> list ? texts(connection, list) : values[i]);
            }
            var rows = new ArrayList<T>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(shape.of(row));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new AssertionError("Cannot read the books of " + database, failure);
        }
    }

    long count(String database, String sql, Object... values) {
        return rows(database, sql, row -> row.getLong(1), values).getFirst();
    }

    void execute(String database, String sql) {
        try (var connection = suite.suite().stack().postgres().connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    private static Object texts(Connection connection, List<?> list) throws SQLException {
        return connection.createArrayOf("text", list.toArray());
    }
}
