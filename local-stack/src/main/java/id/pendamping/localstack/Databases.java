package id.pendamping.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Makes databases and their roles. Used by the stack itself and, for a fresh database per JVM, by the tests. */
final class Databases {

    @FunctionalInterface
    interface Connector {
        Connection connect(String database) throws SQLException;
    }

    private Databases() {}

    // Not through DriverManager, which does not see drivers of other class loaders (a test of Quarkus has several).
    static Connection connect(String url, String user, String password) throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        return new org.postgresql.Driver().connect(url, login);
    }

    static void create(Connection admin, Database database, Connector connector) throws SQLException {
        withLock(admin, () -> {
            role(admin, database.owner());
            role(admin, database.runtime());
            // So that a test's Country can be filled without a trail, and without locking tables that the
            // service works on.
            execute(admin, "grant set on parameter session_replication_role to " + database.owner());
            if (!exists(admin, "select from pg_database where datname = ?", database.name())) {
                execute(admin, "create database %s owner %s".formatted(database.name(), database.owner()));
            }
        });
        execute(admin, "revoke all on database %s from public".formatted(database.name()));
        execute(admin, "grant connect on database %s to %s".formatted(database.name(), database.runtime()));
        try (var inside = connector.connect(database.name())) {
            execute(inside, "alter schema public owner to " + database.owner());
            execute(inside, "revoke all on schema public from public");
            execute(inside, "grant usage on schema public to " + database.runtime());
        }
    }

    private static void role(Connection admin, String name) throws SQLException {
        if (!exists(admin, "select from pg_roles where rolname = ?", name)) {
            execute(admin, """
                create role %1$s login password '%1$s'
                nosuperuser nobypassrls nocreatedb nocreaterole noreplication\
                """.formatted(name));
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    // Test JVMs of one build make their databases at the same time; roles belong to all of them.
    private static void withLock(Connection admin, Work work) throws SQLException {
        execute(admin, "select pg_advisory_lock(8180)");
        try {
            work.run();
        } finally {
            execute(admin, "select pg_advisory_unlock(8180)");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
