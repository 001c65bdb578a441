package id.pendamping.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What PostgreSQL does by itself: {@code pgbench -M prepared} with a script, over TCP as the services ask it. */
record PgBench(URI database, String user, Path script) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    /** As the superuser, whom no row-level security hinders. */
    static PgBench of(String jdbcUrl, Path folder, String name, String sql) {
        return of(jdbcUrl, Bench.SUPERUSER, folder, name, sql);
    }

    /** @param user whose password is their name, as everywhere in a local stack */
    static PgBench of(String jdbcUrl, String user, Path folder, String name, String sql) {
        try {
            var script = Files.writeString(Files.createDirectories(folder).resolve(name + ".sql"), sql);
            return new PgBench(URI.create(jdbcUrl.substring("jdbc:".length())), user, script);
        } catch (IOException e) {
            throw new BenchException("Cannot write a script for pgbench: " + e.getMessage(), e);
        }
    }

    /** Transactions per second. */
    double rate(Duration duration) {
        var connections = Integer.toString(Bench.CONNECTIONS);
        return rate(Command.run(
                List.of(
                        Tools.pgbench().toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + connections,
                        "--jobs=2",
                        "--time=" + duration.toSeconds(),
                        "--file=" + script,
                        "--host=" + database.getHost(),
                        "--port=" + database.getPort(),
                        "--username=" + user,
                        database.getPath().substring(1)),
                Map.of("PGPASSWORD", user)));
    }

    static double rate(String output) {
        var rate = RATE.matcher(output);
        var failed = FAILED.matcher(output);
        if (!rate.find() || failed.find() && !failed.group(1).equals("0")) {
            throw new BenchException("pgbench did not report a clean rate:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
