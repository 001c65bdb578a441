package id.pendamping.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The load generators of this machine. */
final class Tools {

    /** A tool that is not there, with the reason as the table shows it. */
    static final class Missing extends RuntimeException {
        Missing(String tool, String debianPackage) {
            super("%s is not installed (Debian: apt-get install %s)".formatted(tool, debianPackage));
        }
    }

    private Tools() {}

    static Path wrk() {
        return onPath("wrk").orElseThrow(() -> new Missing("wrk", "wrk"));
    }

    /** Debian keeps it beside the server, and a link to it on the path only where a client is installed. */
    static Path pgbench() {
        return Stream.of(onPath("pgbench"), newestOfDebian("pgbench"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Missing("pgbench", "postgresql"));
    }

    static Path python() {
        return onPath("python3").orElseThrow(() -> new Missing("python3", "python3"));
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> newestOfDebian(String name) {
        return List.of(18, 17, 16, 15, 14).stream()
                .map(version -> Path.of("/usr/lib/postgresql/" + version + "/bin/" + name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
