package id.pendamping.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SQL in the running transaction. What goes wrong is thrown unchecked, so that it cannot commit. */
@ApplicationScoped
class Database {

    /** What is made of a row. */
    @FunctionalInterface
    interface Shape<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** PostgreSQL refused or is away; the cause says which. */
    static class Failure extends RuntimeException {
        Failure(SQLException cause) {
            super(cause);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private final AgroalDataSource dataSource;

    Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> List<T> rows(String sql, Shape<T> shape, Object... values) {
        return run(sql, values, statement -> {
            try (var row = statement.executeQuery()) {
                return rows(row, shape);
            }
        });
    }

    private static <T> List<T> rows(ResultSet row, Shape<T> shape) throws SQLException {
        var rows = new ArrayList<T>();
        while (row.next()) {
            rows.add(shape.of(row));
        }
        return rows;
    }

    /** The first row, if there is any. */
    <T> Optional<T> row(String sql, Shape<T> shape, Object... values) {
        return rows(sql, shape, values).stream().findFirst();
    }

    /** Answers how many rows were changed. */
    int change(String sql, Object... values) {
        return run(sql, values, PreparedStatement::executeUpdate);
    }

    /**
     * The rows of a statement after a query, sent together with it: one way for both, and what was committed before the query
     * was done is seen by what follows.
     */
    <T> List<T> rowsAfter(String query, String sql, Shape<T> shape, Object... values) {
        return run(query + ";\n" + sql, values, statement -> {
            statement.execute();
            statement.getMoreResults();
            return rows(statement.getResultSet(), shape);
        });
    }

    /** For functions that are called for what they do. */
    void call(String sql, Object... values) {
        run(sql, values, PreparedStatement::execute);
    }

    private <T> T run(String sql, Object[] values, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, forJdbc(values[i]));
            }
            return work.with(statement);
        } catch (SQLException failure) {
            throw new Failure(failure);
        }
    }

    private static Object forJdbc(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
