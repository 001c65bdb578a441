package id.pendamping.benchmarks;

import id.pendamping.localstack.AtOnce;
import id.pendamping.localstack.LocalStack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the services hold after a minute in which all three are asked many things at once. */
final class MemoryUnderLoad implements Benchmark {

    private static final String NAME = "memory-under-load-mib";
    private static final int CONNECTIONS = 64;

    private static final Map<String, List<String>> QUESTIONS = Map.of(
            "workforce",
            List.of(
                    StatisticRead.CASELOAD,
                    "/v1/workers?region=17.06&limit=50",
                    "/v1/assignments?region=17.06&limit=50",
                    "/v1/coverage?region=17.06",
                    "/v1/findings?region=17.06",
                    "/v1/regions?parent=17.06&level=VILLAGE&limit=200",
                    "/v1/callers/me"),
            "training",
            List.of("/v1/trainings?region=17.06", "/v1/topics", "/v1/trainings?year=2025&limit=50"),
            "recipient",
            List.of(
                    StatisticRead.CHANGES,
                    "/v1/figures?region=52.08&limit=50",
                    "/v1/programmes",
                    "/v1/periods?programme=PKH",
                    "/v1/thresholds"));

    /**
     * A write of each service: path, and a body with the number of the request, so that each writes something of its own, and where it
     * changes the row of a region, one of the fifteen districts of Mukomuko, so that they do not all wait for one.
     */
    private record Write(String path, String body) {}

    private static final Map<String, Write> WRITES = Map.of(
            "workforce",
            new Write("/v1/reported-headcounts", """
                    {"region": "17.06.DISTRICT", "cadre": "TKSK", "count": NUMBER, "referenceDate": "2001", "source": "benchmark"}"""),
            "training",
            new Write("/v1/trainings", """
                    {"region": "17.06", "title": "Bimtek NUMBER", "topic": "RECIPIENT_PROBLEM_SOLVING", "zone": "Asia/Jakarta"}"""),
            "recipient",
            new Write("/v1/figures", """
                    {"programme": "PKH", "region": "17.06.DISTRICT", "year": 2001, "indicator": "RECIPIENT_FAMILIES", "value": NUMBER,
                     "unit": "FAMILY", "source": "benchmark"}"""));

    /** One request in so many writes. */
    private static final int READS_AND_A_WRITE = 10;

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public String what() {
        return "resident size of each service after a minute of mixed load (one request in ten writes), 64 connections on each"
                + " of the three at once; the worst, and each";
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        var token = bench.as("officer").get("Authorization");
        var notes = new ConcurrentHashMap<String, String>();
        AtOnce.run(LocalStack.SERVICES.stream()
                .<Runnable>map(service -> () -> notes.put(service, load(bench, service, token)))
                .toArray(Runnable[]::new));
        var sizes = LocalStack.SERVICES.stream()
                .collect(
                        Collectors.toMap(service -> service, service -> ProcessMemory.residentMib(bench.pid(service))));
        var worst = sizes.values().stream().mapToDouble(size -> size).max().orElseThrow();
        results.accept(Result.of(NAME, worst, "MiB").want(Target.below(400)));
        LocalStack.SERVICES.forEach(service -> results.accept(Result.of(NAME + "." + service, sizes.get(service), "MiB")
                .want(Target.below(400))
                .note(notes.get(service))));
    }

    private static String load(Bench bench, String service, String token) {
        var lua = mixed(QUESTIONS.get(service), WRITES.get(service), token);
        var output = Wrk.scripted(bench.url(service), CONNECTIONS, bench.scratch(), "mixed-" + service, lua)
                .load(bench.seconds(60));
        return "%s answers/s, %d refused, %d broken"
                .formatted(Decimals.plain(output.rate()), output.refused(), output.broken());
    }

    // Each connection of wrk's two threads would count alike, so a thread has numbers of its own.
    private static String mixed(List<String> paths, Write write, String token) {
        return """
                local paths = { %s }
                local threads = 0
                function setup(thread)
                  thread:set("first", threads * 100000000)
                  threads = threads + 1
                end
                local count = 0
                function request()
                  count = count + 1
                  if count %% %d == 0 then
                    local headers = { ["Authorization"] = "%s", ["Content-Type"] = "application/json" }
                    local district = string.format("%%02d", math.floor(count / 10) %% 15 + 1)
                    local body = ([[%s]]):gsub("DISTRICT", district):gsub("NUMBER", first + count)
                    return wrk.format("POST", "%s", headers, body)
                  end
                  return wrk.format("GET", paths[count %% #paths + 1], { ["Authorization"] = "%s" })
                end
                """.formatted(
                        paths.stream().map(path -> '"' + path + '"').collect(Collectors.joining(", ")),
                        READS_AND_A_WRITE,
                        token,
                        write.body(),
                        write.path(),
                        token);
    }
}
