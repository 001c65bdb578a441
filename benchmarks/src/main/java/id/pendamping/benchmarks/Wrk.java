package id.pendamping.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Load over HTTP by {@code wrk}.
 *
 * @param headers sent with every request
 * @param script Lua that makes the requests; null repeats the one of the address
 */
record Wrk(String url, int connections, Map<String, String> headers, Path script) {

    Wrk {
        headers = Map.copyOf(headers);
    }

    static Wrk get(String url, Map<String, String> headers) {
        return new Wrk(url, Bench.CONNECTIONS, headers, null);
    }

    /** The requests that a Lua script makes, against a base address. */
    static Wrk scripted(String base, int connections, Path folder, String name, String lua) {
        try {
            var script = Files.writeString(Files.createDirectories(folder).resolve(name + ".lua"), lua);
            return new Wrk(base, connections, Map.of(), script);
        } catch (IOException e) {
            throw new BenchException("Cannot write a script for wrk: " + e.getMessage(), e);
        }
    }

    /** For those who watch. */
    String name() {
        return script == null ? url : script.getFileName() + " on " + url;
    }

    WrkOutput load(Duration duration) {
        var command = new ArrayList<>(List.of(
                Tools.wrk().toString(),
                "--threads",
                "2",
                "--connections",
                Integer.toString(connections),
                "--duration",
                duration.toSeconds() + "s",
                "--timeout",
                "10s",
                "--latency"));
        headers.forEach((name, value) -> command.addAll(List.of("--header", name + ": " + value)));
        if (script != null) {
            command.addAll(List.of("--script", script.toString()));
        }
        command.add(url);
        return WrkOutput.parse(Command.run(command));
    }

    /** The same, where any answer that is no success spoils the measurement. */
    double rate(Duration duration) {
        var output = load(duration);
        if (output.refused() > 0 || output.broken() > 0) {
            throw new BenchException("%s refused %d of %d requests and broke %d connections"
                    .formatted(url, output.refused(), output.requests(), output.broken()));
        }
        return output.rate();
    }
}
