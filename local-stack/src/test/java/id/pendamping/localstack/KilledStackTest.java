package id.pendamping.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStackTest {

    @TempDir
    Path folder;

    /** Arguments: folder and the four ports. Starts a stack and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            new LocalStack(Path.of(arguments[0]), ports(arguments), true, List.of("workforce")).start();
            Files.createFile(Path.of(arguments[0], "started"));
            Thread.currentThread().join();
        }
    }

    @Test
    void a_stack_whose_parent_was_killed_starts_again_with_its_data() throws SQLException {
        var ports = StackPorts.free();
        var parent = startParent(ports);
        try (var owner = owner(ports)) {
            Databases.execute(owner, "create table kept as select 7 as id");
        }
        parent.kill();

        try (var stack = new LocalStack(folder, ports, true, List.of("workforce"))) {
            stack.start();
            try (var owner = owner(ports);
                    var rows = owner.createStatement().executeQuery("select id from kept")) {
                rows.next();
                assertEquals(7, rows.getInt(1));
            }
        }
    }

    private ChildProcess startParent(StackPorts ports) {
        var parent = new ChildProcess("parent", folder);
        parent.start(
                command(
                        folder.toString(),
                        Integer.toString(ports.postgres()),
                        Integer.toString(ports.kafka()),
                        Integer.toString(ports.kafkaController()),
                        Integer.toString(ports.issuer())),
                Map.of());
        parent.awaitReady(Duration.ofSeconds(90), () -> Files.exists(folder.resolve("started")));
        return parent;
    }

    private static List<String> command(String... arguments) {
        var command = new java.util.ArrayList<>(List.of(
                StackClassPath.javaExecutable(), "-cp", System.getProperty("java.class.path"), Parent.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static StackPorts ports(String[] arguments) {
        return new StackPorts(
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
    }

    private static java.sql.Connection owner(StackPorts ports) throws SQLException {
        return Databases.connect(
                PostgresServer.jdbcUrl(ports.postgres(), "workforce"), "workforce_owner", "workforce_owner");
    }
}
