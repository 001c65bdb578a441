package id.pendamping.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The databases that the tests of this Maven run have filled so far, for those who look through all of them. */
public final class TestDatabases {

    /** Looks into one database, with all rights. */
    @FunctionalInterface
    public interface Visit {
        void to(String database, Connection connection) throws SQLException;
    }

    private TestDatabases() {}

    /**
     * Visits each in turn; none when no test of this run has asked for the stack.
     *
     * @return how many were visited
     */
    public static int visit(Visit visit) throws SQLException {
        var stack = TestStack.ofThisBuild();
        if (stack.isEmpty()) {
            return 0;
        }
        var port = Integer.parseInt(stack.get().getProperty("postgres.port"));
        var names = names(port);
        for (var name : names) {
            try (var connection = connect(port, name)) {
                visit.to(name, connection);
            }
        }
        return names.size();
    }

    /** When Maven was started. */
    public static Instant startOfThisBuild() {
        return TestStack.startOfOwner();
    }

    private static List<String> names(int port) throws SQLException {
        var names = new ArrayList<String>();
        try (var admin = connect(port, "postgres");
                var statement = admin.createStatement();
                var found = statement.executeQuery(
                        "select datname from pg_database where not datistemplate and datname <> 'postgres'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static Connection connect(int port, String name) throws SQLException {
        return Databases.connect(
                PostgresServer.jdbcUrl(port, name), PostgresServer.SUPERUSER, PostgresServer.SUPERUSER);
    }
}
