package id.pendamping.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The stack that all test JVMs of one Maven run share. The first one starts it, as a process of its own; the others find
 * it through its note. It ends with Maven, however Maven ends, and takes its folder with it.
 */
final class TestStack {

    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.log.no.nav.security=off"); // a refused client is told so in the answer

    private TestStack() {}

    /** Where the stack of this build is: its ports by name. Started when nobody did so before. */
    static Properties running() {
        var owner = owner();
        var folder = Folders.create(folder(owner));
        try (var channel = FileChannel.open(
                        folder.resolve("starting"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            return StateFolder.note(folder).filter(TestStack::isAlive).orElseGet(() -> start(folder, owner));
        } catch (IOException e) {
            throw new StackException("Cannot use " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The same, but nothing when nobody started it. */
    static Optional<Properties> ofThisBuild() {
        return StateFolder.note(folder(owner())).filter(TestStack::isAlive);
    }

    static Instant startOfOwner() {
        return ChildProcess.startOf(owner());
    }

    private static Path folder(ProcessHandle owner) {
        return all().resolve(owner.pid() + "-" + ChildProcess.startOf(owner).getEpochSecond());
    }

    /** Arguments: the folder, and pid and start of the process to live as long as. */
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var owner = ProcessHandle.of(Long.parseLong(arguments[1]))
                .filter(process -> ChildProcess.startedAt(process, Instant.ofEpochMilli(Long.parseLong(arguments[2]))));
        if (owner.isEmpty()) {
            return;
        }
        sweep();
        var ports = StackPorts.free();
        var stack = new LocalStack(folder, ports, false, List.of());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        var state = StateFolder.take(folder).orElseThrow(() -> new StackException("Another process runs in " + folder));
        stack.start();
        state.write(note(stack, ports));
        owner.get().onExit().join();
        stack.close();
        state.close();
        Folders.delete(folder);
        Runtime.getRuntime().halt(0);
    }

    private static Properties note(LocalStack stack, StackPorts ports) {
        var note = new Properties();
        note.setProperty("postgres.port", Integer.toString(ports.postgres()));
        note.setProperty("kafka.bootstrap.servers", stack.kafka().bootstrapServers());
        note.setProperty("issuer.url", stack.issuer().url());
        note.setProperty("issuer.token-url", stack.issuer().tokenUrl());
        return note;
    }

    private static Properties start(Path folder, ProcessHandle owner) {
        var process = new ChildProcess("test-stack", folder);
        process.start(command(folder, owner), Map.of());
        process.awaitReady(
                Duration.ofSeconds(120),
                () -> StateFolder.note(folder).filter(TestStack::isAlive).isPresent());
        return StateFolder.note(folder).orElseThrow();
    }

    static List<String> command(Path folder, ProcessHandle owner) {
        return StackClassPath.java(
                OPTIONS,
                TestStack.class,
                folder.toString(),
                Long.toString(owner.pid()),
                Long.toString(ChildProcess.startOf(owner).toEpochMilli()));
    }

    private static boolean isAlive(Properties note) {
        return ProcessHandle.of(Long.parseLong(note.getProperty("pid")))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    // Surefire starts a test JVM through a shell that dies with it; the first java above is Maven (or an IDE).
    private static ProcessHandle owner() {
        var self = ProcessHandle.current();
        return Stream.iterate(
                        self.parent(),
                        java.util.Optional::isPresent,
                        process -> process.get().parent())
                .map(java.util.Optional::get)
                .filter(process -> process.info()
                        .command()
                        .filter(command ->
                                Path.of(command).getFileName().toString().startsWith("java"))
                        .isPresent())
                .findFirst()
                .orElse(self);
    }

    private static Path all() {
        return Path.of(System.getProperty("java.io.tmpdir"), "pendamping-tests-" + System.getProperty("user.name"));
    }

    /** Clears up after stacks that were killed with their builds. */
    private static void sweep() {
        try (var folders = Files.list(all())) {
            folders.filter(Files::isDirectory).filter(TestStack::isOrphaned).forEach(folder -> {
                new LocalStack(folder, StackPorts.fixed(), false, List.of()).endLeftovers();
                Folders.delete(folder);
            });
        } catch (IOException | RuntimeException nextTime) {
            System.err.println("Could not clear up old test stacks: " + nextTime.getMessage());
        }
    }

    private static boolean isOrphaned(Path folder) {
        var parts = folder.getFileName().toString().split("-");
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> ChildProcess.startedAt(process, Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                .isEmpty();
    }
}
