package id.pendamping.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Workers and places enough for any number of assignments: each one puts a worker into a district, with four of its
 * villages, in which this worker has no assignment yet.
 */
record Assignable(List<String> workers, List<Place> places) {

    static final String PROVINCE = "17";

    private static final int WORKERS = 100;
    private static final int VILLAGES = 4;

    record Place(String district, List<String> villages) {}

    static Assignable in(Bench bench) {
        var workforce = bench.api("workforce", "officer");
        var run = UUID.randomUUID().toString().substring(0, 8);
        var workers = IntStream.range(0, WORKERS)
                .mapToObj(number -> workforce
                        .post(
                                "/v1/workers",
                                Map.of(
                                        "office",
                                        PROVINCE,
                                        "number",
                                        "BENCH-%s-%03d".formatted(run, number),
                                        "name",
                                        "Pekerja (benchmark)"))
                        .path("id")
                        .asText())
                .toList();
        return new Assignable(workers, places(workforce));
    }

    private static List<Place> places(Api workforce) {
        var places = new ArrayList<Place>();
        var villages = items(workforce, "/v1/regions?level=VILLAGE&parent=" + PROVINCE).stream()
                .map(village -> village.path("code").asText())
                .collect(Collectors.groupingBy(code -> code.substring(0, 8)));
        villages.forEach((district, codes) -> {
            if (codes.size() >= VILLAGES) {
                places.add(new Place(
                        district, codes.stream().sorted().limit(VILLAGES).toList()));
            }
        });
        return places;
    }

    private static List<JsonNode> items(Api api, String path) {
        var items = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = api.get(path + "&limit=200" + next);
            page.path("items").forEach(items::add);
            next = page.path("next").isTextual() ? "&after=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return items;
    }

    /**
     * Lua for wrk that starts one assignment after the other, each with a key of its own. A run has a day of its own (the
     * seconds of the clock, taken as days), and begins another when it has been through all workers and places.
     */
    String lua(String token) {
        return """
                local workers = { %s }
                local places = { %s }
                local threads = 0
                function setup(thread) thread:set("id", threads) threads = threads + 1 end
                local count, first, run = 0, os.time() %% 20000, tostring(os.time())
                function init(args) run = run .. "-" .. tostring({}):gsub("[^0-9a-f]", "") end
                function request()
                  local n = count * 2 + id
                  count = count + 1
                  local place = places[n %% #places + 1]
                  local worker = workers[math.floor(n / #places) %% #workers + 1]
                  local day = os.date("!%%Y-%%m-%%d", 86400 * (first + math.floor(n / (#places * #workers))))
                  local body = string.format('{"workerId":"%%s","cadre":"PKH_FACILITATOR","region":"%%s","coverage":%%s,' ..
                    '"decree":"BENCH/%%s","from":"%%s","to":"%%s"}', worker, place[1], place[2], run, day, day)
                  return wrk.format("POST", "/v1/assignments", {
                    ["Authorization"] = "%s", ["Content-Type"] = "application/json", ["Idempotency-Key"] = run .. "-" .. n }, body)
                end
                """.formatted(quoted(workers), luaPlaces(), token);
    }

    private String luaPlaces() {
        return places.stream()
                .map(place -> "{\"%s\", '[%s]'}".formatted(place.district(), quoted(place.villages())))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));
    }
}
