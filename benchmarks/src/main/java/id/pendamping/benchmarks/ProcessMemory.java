package id.pendamping.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds of this machine's memory, as the kernel counts it. */
final class ProcessMemory {

    private ProcessMemory() {}

    static double residentMib(long pid) {
        return mib(pid, "VmRSS:");
    }

    private static double mib(long pid, String line) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(each -> each.startsWith(line))
                            .map(each -> each.replaceAll("\\D+", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow(() -> new BenchException("Process " + pid + " has no " + line))
                    / 1024.0;
        } catch (IOException e) {
            throw new BenchException("Process " + pid + " is gone, or this is no Linux.", e);
        }
    }
}
