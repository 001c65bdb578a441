package id.pendamping.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much of the processor each part of the suite has taken since it began, in milliseconds, as the kernel counts it. Other work
 * on the machine changes a rate by as much as it takes; what an answer costs it changes little.
 */
final class ProcessorTime {

    /** Linux tells programs of a hundred ticks a second, whatever it counts itself. */
    private static final double MILLISECONDS_PER_TICK = 10;

    /** What a process of PostgreSQL calls itself that serves a connection: the role, then the database. */
    private static final Pattern SESSION = Pattern.compile("postgres: \\S+ (\\S+) \\S+\\(\\d+\\).*");

    private final Bench bench;

    ProcessorTime(Bench bench) {
        this.bench = bench;
    }

    /**
     * By part: the services, {@code postgres} by database and for the rest, {@code kafka}, and {@code client} for the load
     * generators that have ended.
     */
    Map<String, Double> taken() {
        var taken = new LinkedHashMap<String, Double>();
        bench.suite()
                .services()
                .forEach(service -> taken.put(service.name(), own(service.pid().orElseThrow())));
        ProcessHandle.current().children().forEach(child -> {
            var command = read(child.pid(), "cmdline").replace('\0', ' ');
            if (command.contains("/postgres ")) {
                postgres(child, taken);
            } else if (command.contains("KafkaProcess")) {
                taken.put("kafka", own(child.pid()));
            }
        });
        taken.put("client", ended(ProcessHandle.current().pid()));
        return taken;
    }

    /** What was taken since, by part. */
    Map<String, Double> since(Map<String, Double> before) {
        var spent = new LinkedHashMap<String, Double>();
        taken().forEach((part, now) -> spent.put(part, now - before.getOrDefault(part, 0.0)));
        return spent;
    }

    /** What the compilers of all services have taken: a load is warm when they have little left to do. */
    double compilers() {
        return bench.suite().services().stream()
                .mapToDouble(service -> compilers(service.pid().orElseThrow()))
                .sum();
    }

    private static double compilers(long pid) {
        try (var threads = Files.list(Path.of("/proc/%d/task".formatted(pid)))) {
            return threads.map(thread -> "%d/task/%s".formatted(pid, thread.getFileName()))
                    .filter(thread -> read(thread, "comm").matches("C[12] Compiler\\S*\\s*"))
                    .mapToDouble(thread -> ticks(read(thread, "stat"), 11) * MILLISECONDS_PER_TICK)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    // A session of PostgreSQL is a process of its own; those that have ended are counted for the first.
    private static void postgres(ProcessHandle process, Map<String, Double> taken) {
        taken.put("postgres", own(process.pid()) + ended(process.pid()));
        process.children().forEach(child -> {
            var session = SESSION.matcher(read(child.pid(), "cmdline").replace('\0', ' '));
            taken.merge(session.matches() ? "postgres." + session.group(1) : "postgres", own(child.pid()), Double::sum);
        });
    }

    private static double own(long pid) {
        return ticks(read(pid, "stat"), 11) * MILLISECONDS_PER_TICK;
    }

    private static double ended(long pid) {
        return ticks(read(pid, "stat"), 13) * MILLISECONDS_PER_TICK;
    }

    /** Two fields of the line behind the name of the program, which may hold spaces. */
    private static long ticks(String line, int field) {
        if (line.isEmpty()) {
            return 0; // it has just ended
        }
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1]);
    }

    private static String read(long pid, String file) {
        return read(Long.toString(pid), file);
    }

    private static String read(String process, String file) {
        try {
            return Files.readString(Path.of("/proc", process, file));
        } catch (IOException gone) {
            return "";
        }
    }
}
