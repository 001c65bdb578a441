package id.pendamping.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a run was measured on. */
final class Machine {

    private final Map<String, String> facts = new LinkedHashMap<>();

    Machine() {
        facts.put(
                "processors",
                Runtime.getRuntime().availableProcessors() + " x " + value("/proc/cpuinfo", "model name"));
        facts.put("memory", value("/proc/meminfo", "MemTotal"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", System.getProperty("java.vendor.version") + " " + Runtime.version());
        facts.put("load generators", String.join("; ", tool("wrk"), tool("pgbench")));
        facts.put(
                "revision",
                Command.run(java.util.List.of("git", "describe", "--always", "--dirty"))
                        .strip());
    }

    Map<String, String> facts() {
        return Collections.unmodifiableMap(facts);
    }

    private static String tool(String name) {
        try {
            var path = name.equals("wrk") ? Tools.wrk() : Tools.pgbench();
            // wrk says its version beside its help, and ends with an error.
            var line = Command.run(java.util.List.of("sh", "-c", "'%s' --version 2>&1 | head -n 1".formatted(path)));
            return line.strip().replaceAll(" Copyright.*", "");
        } catch (Tools.Missing missing) {
            return missing.getMessage();
        }
    }

    private static String value(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
