package id.pendamping.workforce.caseload;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import id.pendamping.workforce.cadre.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;

/** The families of published recipient lists, as recipient-service told them. */
@ApplicationScoped
class LedgerCounts {

    private final EntityManager database;
    private final Regions regions;

    LedgerCounts(EntityManager database, Regions regions) {
        this.database = database;
        this.regions = regions;
    }

    /** Keeps what stands for a period, unless a later publication was heard before. */
    void keep(CountsChanged counts) {
        Programme.heard(counts.programme());
        var families = new TreeMap<String, Long>();
        // A district that is not named has no families: its sum is known, and is none.
        if (counts.standing() != null) {
            regions.inside(new RegionCode(counts.region()), Level.DISTRICT)
                    .forEach(district -> families.put(district.code().value(), 0L));
            counts.districts().forEach(district -> families.put(district.region(), district.closing()));
        }
        families.put(counts.region(), counts.families());
        if (replace(counts)) {
            insert(counts, families);
        }
    }

    /** Whether nothing of this publication or a later one is kept; what there was is gone then. */
    private boolean replace(CountsChanged counts) {
        long later = (Long) database.createNativeQuery("""
                        select count(*) from ledger_count
                         where regency = :regency and programme = :programme and year = :year and stage = :stage
                           and publication >= :publication""", Long.class)
                .setParameter("regency", counts.region())
                .setParameter("programme", counts.programme())
                .setParameter("year", counts.year())
                .setParameter("stage", counts.stage())
                .setParameter("publication", counts.publication())
                .getSingleResult();
        if (later > 0) {
            return false;
        }
        database.createNativeQuery("""
                        delete from ledger_count
                         where regency = :regency and programme = :programme and year = :year and stage = :stage""")
                .setParameter("regency", counts.region())
                .setParameter("programme", counts.programme())
                .setParameter("year", counts.year())
                .setParameter("stage", counts.stage())
                .executeUpdate();
        return true;
    }

    private void insert(CountsChanged counts, Map<String, Long> families) {
        database.createNativeQuery("""
                        insert into ledger_count (regency, programme, year, stage, region, publication, sample, families)
                        select :regency, :programme, :year, :stage, counted.region, :publication, :sample, counted.families
                        from unnest(:regions, :families) as counted (region, families)""")
                .setParameter("regency", counts.region())
                .setParameter("programme", counts.programme())
                .setParameter("year", counts.year())
                .setParameter("stage", counts.stage())
                .setParameter("publication", counts.publication())
                .setParameter("sample", counts.sample())
                .setParameter("regions", families.keySet().toArray(String[]::new))
                .setParameter("families", families.values().toArray(Long[]::new))
                .executeUpdate();
    }
}
