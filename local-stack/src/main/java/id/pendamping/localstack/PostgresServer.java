package id.pendamping.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL as a process of its own, with its data in a folder. Text is ordered by code point (builtin C.UTF-8): the
 * same order on every machine, whatever locales it has.
 */
public final class PostgresServer {

    static final String SUPERUSER = "postgres";

    private static final String STILL_IN_USE = "pre-existing shared memory block";
    private static final Duration FORMER_SESSIONS_END = Duration.ofSeconds(30);

    private final Path folder;
    private final Path data;
    private final int port;
    private final boolean durable;
    private final Unprivileged unprivileged;
    private final ChildProcess server;

    /**
     * @param folder where the cluster lives, made when it is not there
     * @param durable whether a commit survives a power cut; tests do without, it costs them an fsync per commit
     */
    public PostgresServer(Path folder, int port, boolean durable) {
        this.folder = folder.toAbsolutePath();
        this.data = this.folder.resolve("data");
        this.port = port;
        this.durable = durable;
        this.unprivileged = Unprivileged.ofThisUser();
        this.server = new ChildProcess("postgres", this.folder);
    }

    /** Starts it, after ending what an earlier run left behind, and returns when it answers. */
    public void start() {
        Folders.create(folder);
        var binaries = PostgresBinaries.unpackedBelow(unprivileged.cache(folder));
        endLeftover();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(binaries);
        }
        launch(binaries);
    }

    // The sessions of a server that was killed end by themselves, and hold its memory until they have.
    private void launch(Path binaries) {
        long patience = System.nanoTime() + FORMER_SESSIONS_END.toNanos();
        while (true) {
            server.start(unprivileged.command(serverCommand(binaries)), Map.of("TZ", "UTC"));
            try {
                server.awaitReady(Duration.ofSeconds(60), () -> {
                    try (var connection = connect("postgres")) {
                        return connection.isValid(5);
                    }
                });
                return;
            } catch (StackException died) {
                if (!died.getMessage().contains(STILL_IN_USE) || System.nanoTime() > patience) {
                    throw died;
                }
            }
        }
    }

    /** A fast shutdown: sessions are ended, everything is written. */
    public void stop() {
        server.thaw();
        // TERM, which is all that Java can send, means "wait until everybody has left" here.
        server.pid().ifPresent(pid -> ChildProcess.signal("INT", List.of(pid)));
        server.stop(Duration.ofSeconds(20));
    }

    /** {@code kill -9} of the server, whose sessions then end by themselves. */
    public void kill() {
        server.kill();
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    /** {@code SIGSTOP} of the server and all its sessions: it takes connections, and answers nobody. */
    public void freeze() {
        server.freeze();
    }

    public void thaw() {
        server.thaw();
    }

    /** Ends the server of an earlier run that was killed without ending it. */
    void endLeftover() {
        running().ifPresent(process -> {
            ChildProcess.signal("INT", List.of(process.pid()));
            ChildProcess.end(process, Duration.ofSeconds(20));
        });
        server.endLeftover(Duration.ofSeconds(5));
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Makes the database and its roles; what is there already stays as it is. */
    public void create(Database database) {
        try (var connection = connect("postgres")) {
            Databases.create(connection, database, name -> connect(name));
        } catch (SQLException e) {
            throw new StackException("Cannot create database " + database.name() + ": " + e.getMessage(), e);
        }
    }

    /** Drops the database, also under those who are connected to it; the roles stay. */
    void drop(Database database) {
        try (var connection = connect("postgres")) {
            Databases.execute(connection, "drop database if exists %s with (force)".formatted(database.name()));
        } catch (SQLException e) {
            throw new StackException("Cannot drop database " + database.name() + ": " + e.getMessage(), e);
        }
    }

    /** A connection with all rights, for those who look at or break the whole server. */
    public Connection connect(String database) throws SQLException {
        return Databases.connect(jdbcUrl(database), SUPERUSER, SUPERUSER);
    }

    private void initialise(Path binaries) {
        var fresh = folder.resolve("data.new");
        Folders.delete(fresh);
        try {
            var password = Files.writeString(folder.resolve("password"), SUPERUSER);
            unprivileged.give(folder);
            run(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    durable ? "--data-checksums" : "--no-sync"));
            Files.delete(password);
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("Cannot initialise PostgreSQL in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void run(List<String> command) throws IOException {
        var log = folder.resolve("initdb.log").toFile();
        var process = new ProcessBuilder(unprivileged.command(command))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new StackException("initdb failed:\n" + Files.readString(log.toPath()));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    private List<String> serverCommand(Path binaries) {
        var command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private Map<String, String> settings() {
        var settings = new java.util.LinkedHashMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "200",
                "shared_buffers", "128MB",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "log_line_prefix", "%m %d %u "));
        if (durable) {
            // What an operator sets first. PostgreSQL as it comes is meant for a machine with nothing to spare: it
            // writes pages out and reads them again, and after each checkpoint whole pages go into its log.
            settings.putAll(Map.of("shared_buffers", "512MB", "max_wal_size", "4GB", "checkpoint_timeout", "15min"));
        } else {
            settings.putAll(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        }
        return settings;
    }

    private Optional<ProcessHandle> running() {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())))
                    .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }
}
