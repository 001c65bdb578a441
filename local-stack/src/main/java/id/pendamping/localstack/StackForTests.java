package id.pendamping.localstack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives every test of Quarkus the real thing: the stack of this build, a database of its own per JVM with the roles of
 * its service, and topics of its own. Found as a service, so no test names it.
 */
public final class StackForTests implements QuarkusTestResourceLifecycleManager {

    // In a system property, because Quarkus loads this class anew for each profile.
    private static final String MARK = "local-stack.mark";

    @Override
    public Map<String, String> start() {
        var stack = TestStack.running();
        var service = service();
        var database = new Database(service + "_" + mark(), service);
        var port = Integer.parseInt(stack.getProperty("postgres.port"));
        create(database, port);
        System.setProperty(Tokens.URL, stack.getProperty("issuer.token-url"));
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", PostgresServer.jdbcUrl(port, database.name())),
                Map.entry("quarkus.datasource.username", database.runtime()),
                Map.entry("quarkus.datasource.password", database.runtime()),
                Map.entry("quarkus.flyway.username", database.owner()),
                Map.entry("quarkus.flyway.password", database.owner()),
                Map.entry("quarkus.flyway.placeholders.runtime_role", database.runtime()),
                Map.entry("kafka.bootstrap.servers", stack.getProperty("kafka.bootstrap.servers")),
                Map.entry("quarkus.oidc.auth-server-url", stack.getProperty("issuer.url")),
                Map.entry("events.topic-prefix", mark() + "."),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry(Tokens.URL, stack.getProperty("issuer.token-url")));
    }

    @Override
    public void inject(TestInjector tests) {
        AnswerLog.keep();
    }

    @Override
    public void stop() {
        // the stack belongs to the build
    }

    private static synchronized String mark() {
        if (System.getProperty(MARK) == null) {
            var random = new byte[4];
            ThreadLocalRandom.current().nextBytes(random);
            System.setProperty(MARK, "t" + HexFormat.of().formatHex(random));
        }
        return System.getProperty(MARK);
    }

    private static void create(Database database, int port) {
        Databases.Connector connector = name -> Databases.connect(
                PostgresServer.jdbcUrl(port, name), PostgresServer.SUPERUSER, PostgresServer.SUPERUSER);
        try (var admin = connector.connect("postgres")) {
            Databases.create(admin, database, connector);
        } catch (SQLException e) {
            throw new StackException("Cannot create database " + database.name() + ": " + e.getMessage(), e);
        }
    }

    /** {@code pendamping.service} of the module under test, or the name of its folder. */
    private static String service() {
        var configuration = new Properties();
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (in != null) {
                configuration.load(in);
            }
        } catch (IOException e) {
            throw new StackException("Cannot read application.properties", e);
        }
        var folder = Path.of("").toAbsolutePath().getFileName().toString();
        return configuration
                .getProperty("pendamping.service", folder.replaceAll("-service$", ""))
                .replace('-', '_');
    }
}
