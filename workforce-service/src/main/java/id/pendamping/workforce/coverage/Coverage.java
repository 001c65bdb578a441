package id.pendamping.workforce.coverage;

import id.pendamping.platform.access.Inside;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import id.pendamping.regions.RegionCode;
import id.pendamping.workforce.cadre.Cadre;
import id.pendamping.workforce.region.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which regions are covered today by workers that carry families. */
@ApplicationScoped
public class Coverage {

    private final EntityManager database;
    private final Today today;

    Coverage(EntityManager database, Today today) {
        this.database = database;
        this.today = today;
    }

    /** Who covers what in a region: an assignment may name the village, or a wider region around it. */
    public record Covered(Map<String, Set<UUID>> workers) {

        /** How many cover a village, each counted once. */
        public int companions(Region village) {
            var all = new HashSet<UUID>();
            for (var level : Level.values()) {
                all.addAll(workers.getOrDefault(village.code().at(level).value(), Set.of()));
            }
            return all.size();
        }

        /** Whether anything inside the region, or all of it, is covered. */
        public boolean touches(RegionCode region) {
            return workers.keySet().stream().map(RegionCode::new).anyMatch(code -> code.isInside(region));
        }

        public Collection<String> regions() {
            return workers.keySet();
        }
    }

    /** What is covered in a region on this day; null is all that the caller sees. */
    public Covered in(RegionCode region) {
        var cadres = Cadre.all().stream()
                .filter(cadre -> cadre.carriesFamilies)
                .map(cadre -> cadre.code)
                .toList();
        var workers = new HashMap<String, Set<UUID>>();
        if (!cadres.isEmpty()) {
            for (var row : rows(region, cadres)) {
                workers.computeIfAbsent((String) row[0], code -> new HashSet<>())
                        .add((UUID) row[1]);
            }
        }
        return new Covered(workers);
    }

    private List<Object[]> rows(RegionCode region, List<String> cadres) {
        var inside = Inside.of(region == null ? null : region.value());
        return database.createNativeQuery("""
                        select region, worker_id from covered_region
                         where (region >= :from and region < :to or region in (:around)) and cadre in (:cadres)
                           and from_day <= :day and last_day >= :day""", Object[].class)
                .setParameter("from", inside.from())
                .setParameter("to", inside.to())
                .setParameter("around", around(region))
                .setParameter("cadres", cadres)
                .setParameter("day", today.date())
                .getResultList();
    }

    private static List<String> around(RegionCode region) {
        var codes = new ArrayList<>(List.of(""));
        for (var code = region; code != null; code = code.parent().orElse(null)) {
            codes.add(code.value());
        }
        return codes;
    }
}
