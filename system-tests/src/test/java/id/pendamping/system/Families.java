package id.pendamping.system;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Made families of a regency and the villages they are in, from one list to the next: a model that knows only the last list. */
final class Families {

    private final String region;
    private final List<String> villages;
    private final Map<Integer, Integer> villageOf = new TreeMap<>();
    private final TreeSet<Integer> away = new TreeSet<>();
    private int known;

    Families(String region, List<String> villages, int count) {
        this.region = region;
        this.villages = villages;
        for (int family = 0; family < count; family++) {
            villageOf.put(family, family % villages.size());
        }
        known = count;
    }

    /**
     * One in fifty leaves, one in forty moves, a fifth of those who were away comes back, and as many come as left.
     *
     * @return the lines of the ledger that this makes, by kind; a move is two
     */
    Map<String, Long> change(int round) {
        var returning =
                away.stream().filter(family -> (family + round) % 5 == 0).toList();
        var leaving = villageOf.keySet().stream()
                .filter(family -> (family + 7 * round) % 50 == 0)
                .collect(Collectors.toSet());
        var moving = villageOf.keySet().stream()
                .filter(family -> !leaving.contains(family) && (family + round) % 40 == 3)
                .toList();
        leaving.forEach(villageOf::remove);
        away.addAll(leaving);
        moving.forEach(family -> villageOf.merge(family, 1, (village, one) -> (village + one) % villages.size()));
        returning.forEach(family -> villageOf.put(family, family % villages.size()));
        returning.forEach(away::remove);
        for (int i = 0; i < leaving.size(); i++) {
            villageOf.put(known, known % villages.size());
            known++;
        }
        var lines = new TreeMap<>(Map.of(
                "EXIT", (long) leaving.size(),
                "ENTRY", (long) leaving.size(),
                "RETURN", (long) returning.size(),
                "MOVE_OUT", (long) moving.size(),
                "MOVE_IN", (long) moving.size()));
        lines.values().removeIf(count -> count == 0);
        return lines;
    }

    long count() {
        return villageOf.size();
    }

    Map<String, Long> byVillage() {
        return villageOf.values().stream()
                .collect(Collectors.groupingBy(villages::get, TreeMap::new, Collectors.counting()));
    }

    /** The file of the list. Its numbers are nobody's: there is no province 99, and no day 00 or 99. */
    String table() {
        var table = new StringBuilder("no_kk,nik,kode_desa\n");
        var code = region.replace(".", "");
        villageOf.forEach((family, village) -> table.append(
                "99%s0000%06d,99%s9999%06d,%s%n".formatted(code, family, code, family, villages.get(village))));
        return table.toString();
    }
}
