package id.pendamping.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much of the processor each part of the suite has taken since it began, in milliseconds, as the kernel counts it. Other work
 * on the machine changes a rate by as much as it takes; what an answer costs it changes little.
 */
final class ProcessorTime {

    /** Linux tells programs of a hundred ticks a second, whatever it counts itself. */
    private static final double MILLISECONDS_PER_TICK = 10;

    private final Bench bench;

    ProcessorTime(Bench bench) {
        this.bench = bench;
    }

    /** By part: the services, {@code postgres}, {@code kafka}, and {@code client} for the load generators that have ended. */
    Map<String, Double> taken() {
        var taken = new LinkedHashMap<String, Double>();
        bench.suite()
                .services()
                .forEach(service -> taken.put(service.name(), own(service.pid().orElseThrow())));
        ProcessHandle.current().children().forEach(child -> {
            var command = read(child.pid(), "cmdline").replace('\0', ' ');
            if (command.contains("/postgres ")) {
                taken.put("postgres", withChildren(child));
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

    // A session of PostgreSQL is a process of its own; those that have ended are counted for the first.
    private static double withChildren(ProcessHandle process) {
        return own(process.pid())
                + ended(process.pid())
                + process.children().mapToDouble(child -> own(child.pid())).sum();
    }

    private static double own(long pid) {
        return ticks(pid, 11) * MILLISECONDS_PER_TICK;
    }

    private static double ended(long pid) {
        return ticks(pid, 13) * MILLISECONDS_PER_TICK;
    }

    /** Two fields of the line behind the name of the program, which may hold spaces. */
    private static long ticks(long pid, int field) {
        var line = read(pid, "stat");
        if (line.isEmpty()) {
            return 0; // it has just ended
        }
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1]);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException gone) {
            return "";
        }
    }
}
