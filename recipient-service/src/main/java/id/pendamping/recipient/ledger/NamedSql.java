package id.pendamping.recipient.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A statement with named parameters, {@code :region}: those of the ledger name the same thing many times. */
public record NamedSql(String text, List<String> names) {

    // Two colons are a cast.
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_]+)");

    /** Reads a row of an answer. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static NamedSql of(String sql) {
        var names = NAME.matcher(sql).results().map(found -> found.group(1)).toList();
        return new NamedSql(NAME.matcher(sql).replaceAll("?"), names);
    }

    /** How many rows it changed. */
    public int change(Connection connection, Map<String, ?> values) {
        try (var statement = prepared(connection, values)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    public <T> List<T> list(Connection connection, Map<String, ?> values, Row<T> row) {
        try (var statement = prepared(connection, values);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /** The first row; null when there is none. */
    public <T> T first(Connection connection, Map<String, ?> values, Row<T> row) {
        var all = list(connection, values, row);
        return all.isEmpty() ? null : all.getFirst();
    }

    private PreparedStatement prepared(Connection connection, Map<String, ?> values) throws SQLException {
        var statement = connection.prepareStatement(text);
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("No value for :" + name);
            }
            set(statement, i + 1, values.get(name));
        }
        return statement;
    }

    private static void set(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, java.sql.Types.OTHER);
            case Collection<?> ids -> array(statement, index, "uuid", ids.toArray(UUID[]::new));
            case String[] texts -> array(statement, index, "text", texts);
            case Long[] numbers -> array(statement, index, "bigint", numbers);
            case Boolean[] truths -> array(statement, index, "boolean", truths);
            default -> statement.setObject(index, value);
        }
    }

    private static void array(PreparedStatement statement, int index, String type, Object[] values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
