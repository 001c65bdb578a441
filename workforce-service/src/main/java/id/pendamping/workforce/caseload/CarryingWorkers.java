package id.pendamping.workforce.caseload;

import id.pendamping.platform.access.Inside;
import id.pendamping.workforce.cadre.Cadre;
import id.pendamping.workforce.caseload.CaseloadView.WorkerBasis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** How many workers carry the families of a programme in a region. */
@ApplicationScoped
class CarryingWorkers {

    /** @param count null when nobody knows; then the basis is null as well */
    record Workers(Long count, WorkerBasis basis) {}

    private static final Workers UNKNOWN = new Workers(null, null);

    private final EntityManager database;

    CarryingWorkers(EntityManager database) {
        this.database = database;
    }

    /** Those assigned in the region or covering a part of it on that day; where there are none, what was reported of their cadres. */
    Workers in(String region, String programme, LocalDate day) {
        var cadres = Cadre.all().stream()
                .filter(cadre -> cadre.carriesFamilies && cadre.programmes.contains(programme))
                .map(cadre -> cadre.code)
                .toList();
        if (cadres.isEmpty()) {
            return UNKNOWN;
        }
        long assigned = assigned(Inside.of(region), cadres, day);
        return assigned > 0 ? new Workers(assigned, WorkerBasis.ASSIGNMENTS) : reported(region, cadres);
    }

    private long assigned(Inside region, List<String> cadres, LocalDate day) {
        return (Long) database.createNativeQuery("""
                        select count(distinct worker_id) from (
                            select worker_id from assignment
                             where region >= :from and region < :to and cadre in (:cadres)
                               and from_day <= :day and last_day >= :day
                            union all
                            select worker_id from covered_region
                             where region >= :from and region < :to and cadre in (:cadres)
                               and from_day <= :day and last_day >= :day) as serving""", Long.class)
                .setParameter("from", region.from())
                .setParameter("to", region.to())
                .setParameter("cadres", cadres)
                .setParameter("day", day)
                .getSingleResult();
    }

    private Workers reported(String region, List<String> cadres) {
        List<Long> counts = database.createNativeQuery("""
                        select distinct on (cadre) count from reported_headcount where region = :region and cadre in (:cadres)
                         order by cadre, reference_day desc nulls last, recorded_at desc, id desc""", Long.class)
                .setParameter("region", region)
                .setParameter("cadres", cadres)
                .getResultList();
        return counts.isEmpty() || counts.stream().anyMatch(Objects::isNull)
                ? UNKNOWN
                : new Workers(counts.stream().mapToLong(Long::longValue).sum(), WorkerBasis.HEADCOUNT);
    }
}
