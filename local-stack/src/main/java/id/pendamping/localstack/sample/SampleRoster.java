package id.pendamping.localstack.sample;

import static id.pendamping.localstack.sample.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import id.pendamping.localstack.StackException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Mukomuko's companions: 38 facilitators and a regency coordinator, as the press counted them, and the area coordinator
 * who spoke to them. Numbered, not named. Together the facilitators cover every village of the regency.
 */
final class SampleRoster {

    static final String REGENCY = "17.06";
    static final int FACILITATORS = 38;
    static final int VILLAGES = 151;
    static final String REGENCY_COORDINATOR = "KORKAB-17.06-01";
    static final String AREA_COORDINATOR = "KORWIL-17-01";

    private static final String PROVINCE = "17";
    private static final String FIRST_DAY = "2025-01-01";
    private static final String DECREE = "CONTOH/%s/2025";

    private final Api workforce;
    private final Consumer<String> progress;
    private final Tally workers = new Tally();
    private final Tally assignments = new Tally();

    SampleRoster(Apis apis, Consumer<String> progress) {
        this.workforce = apis.of("workforce", "officer");
        this.progress = progress;
    }

    /** The workers' ids by their numbers. */
    Map<String, String> load() {
        var ids = ids();
        registerAll(ids);
        progress.accept("workers: " + workers);
        assignAll(ids);
        progress.accept("assignments: " + assignments);
        return ids;
    }

    static String facilitator(int number) {
        return "PKH-%s-%02d".formatted(REGENCY, number);
    }

    private Map<String, String> ids() {
        return workforce.list("/v1/workers?region=" + PROVINCE).stream()
                .collect(Collectors.toMap(
                        worker -> worker.path("number").asText(),
                        worker -> worker.path("id").asText(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private void registerAll(Map<String, String> ids) {
        for (int i = 1; i <= FACILITATORS; i++) {
            register(ids, REGENCY, facilitator(i), "Pendamping PKH %02d (contoh)".formatted(i));
        }
        register(ids, REGENCY, REGENCY_COORDINATOR, "Koordinator Kabupaten PKH 01 (contoh)");
        register(ids, PROVINCE, AREA_COORDINATOR, "Koordinator Wilayah PKH 01 (contoh)");
    }

    private void register(Map<String, String> ids, String office, String number, String name) {
        if (ids.containsKey(number)) {
            workers.add("unchanged");
            return;
        }
        var worker = workforce.post("/v1/workers", object("office", office, "number", number, "name", name));
        ids.put(number, worker.path("id").asText());
        workers.add("new");
    }

    private void assignAll(Map<String, String> ids) {
        var assigned = workforce.list("/v1/assignments?region=" + PROVINCE).stream()
                .map(assignment -> assignment.path("workerId").asText())
                .collect(Collectors.toSet());
        var wanted = new ArrayList<>(facilitatorAssignments(ids));
        wanted.add(assignment(ids, REGENCY_COORDINATOR, "REGENCY_COORDINATOR", REGENCY, List.of(REGENCY)));
        wanted.add(assignment(ids, AREA_COORDINATOR, "AREA_COORDINATOR", PROVINCE, List.of(REGENCY)));
        for (var assignment : wanted) {
            if (assigned.contains((String) assignment.get("workerId"))) {
                assignments.add("unchanged");
            } else {
                workforce.post("/v1/assignments", assignment);
                assignments.add("new");
            }
        }
    }

    private List<Map<String, Object>> facilitatorAssignments(Map<String, String> ids) {
        var villages = villagesByDistrict();
        var shares = shares(villages);
        var assignments = new ArrayList<Map<String, Object>>();
        for (var district : villages.entrySet()) {
            var share = shares.get(district.getKey());
            for (int i = 0; i < share; i++) {
                var covered = part(district.getValue(), i, share);
                assignments.add(assignment(
                        ids, facilitator(assignments.size() + 1), "PKH_FACILITATOR", district.getKey(), covered));
            }
        }
        return assignments;
    }

    private Map<String, List<String>> villagesByDistrict() {
        var villages = new LinkedHashMap<String, List<String>>();
        for (var village : regions("VILLAGE")) {
            var code = village.path("code").asText();
            villages.computeIfAbsent(code.substring(0, code.lastIndexOf('.')), district -> new ArrayList<>())
                    .add(code);
        }
        var count = villages.values().stream().mapToInt(List::size).sum();
        if (count != VILLAGES) {
            throw new StackException("Mukomuko has %d villages, not %d.".formatted(count, VILLAGES));
        }
        return villages;
    }

    private List<JsonNode> regions(String level) {
        return workforce.list("/v1/regions?parent=%s&level=%s".formatted(REGENCY, level));
    }

    /** How many facilitators each district gets: two, and one more where there are most villages, until all are placed. */
    private static Map<String, Integer> shares(Map<String, List<String>> villages) {
        var shares = new LinkedHashMap<String, Integer>();
        villages.keySet().forEach(district -> shares.put(district, 2));
        villages.keySet().stream()
                .sorted(Comparator.comparing(
                        (String district) -> -villages.get(district).size()))
                .limit(FACILITATORS - 2L * villages.size())
                .forEach(district -> shares.merge(district, 1, Integer::sum));
        return shares;
    }

    /** The n-th of so many parts of a list, as even as can be. */
    private static List<String> part(List<String> all, int n, int of) {
        return all.subList(all.size() * n / of, all.size() * (n + 1) / of);
    }

    private static Map<String, Object> assignment(
            Map<String, String> ids, String number, String cadre, String region, List<String> coverage) {
        return object(
                "workerId", ids.get(number),
                "cadre", cadre,
                "region", region,
                "coverage", coverage,
                "decree", DECREE.formatted(number),
                "from", FIRST_DAY);
    }
}
