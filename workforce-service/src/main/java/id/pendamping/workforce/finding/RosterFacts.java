package id.pendamping.workforce.finding;

import id.pendamping.platform.access.Inside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The SQL behind the findings: each question asked once for all regions that the caller asks about. */
@ApplicationScoped
class RosterFacts {

    /** More active assignments in a scope region than the cadre has seats. */
    record Crowd(String region, String cadre, long workers, int seats) {}

    /** A worker active in several cadres. */
    record Doubled(UUID worker, String number, String office, List<String> cadres) {}

    /** Families and carrying workers of a regency. */
    record Load(String region, String programme, long families, long workers) {}

    private final EntityManager database;

    RosterFacts(EntityManager database) {
        this.database = database;
    }

    List<Headcount> headcounts(Inside regions) {
        List<Object[]> rows = database.createNativeQuery("""
                        select distinct on (region, cadre) region, cadre, count, reference_date, source from reported_headcount
                         where region >= :from and region < :to
                         order by region, cadre, reference_day desc nulls last, recorded_at desc, id desc""", Object[].class)
                .setParameter("from", regions.from())
                .setParameter("to", regions.to())
                .getResultList();
        return rows.stream()
                .map(row -> new Headcount(
                        (String) row[0], (String) row[1], (Long) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    /** @param cadres those that have a number of seats */
    List<Crowd> crowds(Inside regions, Collection<String> cadres, LocalDate day) {
        if (cadres.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = database.createNativeQuery("""
                        select a.region, a.cadre, count(*), c.max_per_region from assignment a join cadre c on c.code = a.cadre
                         where a.region >= :from and a.region < :to
                           and a.cadre in (:cadres)
                           and a.from_day <= :day and a.last_day >= :day
                         group by a.region, a.cadre, c.max_per_region having count(*) > c.max_per_region""", Object[].class)
                .setParameter("from", regions.from())
                .setParameter("to", regions.to())
                .setParameter("cadres", cadres)
                .setParameter("day", day)
                .getResultList();
        return rows.stream()
                .map(row -> new Crowd((String) row[0], (String) row[1], (Long) row[2], (Integer) row[3]))
                .toList();
    }

    /** @param cadres all there are: an index begins with the cadre */
    List<Doubled> doubled(Inside regions, Collection<String> cadres, LocalDate day) {
        if (cadres.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = database.createNativeQuery("""
                        select worker_id, min(worker_number), min(office), string_agg(distinct cadre, ',' order by cadre) from assignment
                         where region >= :from and region < :to and cadre in (:cadres)
                           and from_day <= :day and last_day >= :day
                         group by worker_id having count(distinct cadre) > 1""", Object[].class)
                .setParameter("from", regions.from())
                .setParameter("to", regions.to())
                .setParameter("cadres", cadres)
                .setParameter("day", day)
                .getResultList();
        return rows.stream()
                .map(row -> new Doubled(
                        (UUID) row[0], (String) row[1], (String) row[2], List.of(((String) row[3]).split(","))))
                .toList();
    }

    /**
     * Where both are known. A regency's workers are those assigned in it or covering a part of it, else its reported headcounts.
     *
     * @param cadres those that carry families
     */
    List<Load> loads(Inside regions, Collection<String> cadres, LocalDate day) {
        if (cadres.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = database.createNativeQuery("""
                        with figure as (
                            select distinct on (region, programme) region, programme, families from family_number
                             where region >= :from and region < :to and length(region) = 5
                             order by region, programme, year desc),
                        serving as (
                            select region, cadre, worker_id from assignment
                             where region >= :from and region < :to and cadre in (:cadres)
                               and from_day <= :day and last_day >= :day
                            union
                            select region, cadre, worker_id from covered_region
                             where region >= :from and region < :to and cadre in (:cadres)
                               and from_day <= :day and last_day >= :day),
                        assigned as (
                            select left(s.region, 5) as region, unnest(c.programmes) as programme, count(distinct s.worker_id) as workers
                              from serving s join cadre c on c.code = s.cadre
                             where length(s.region) >= 5 group by 1, 2),
                        newest as (
                            select distinct on (h.region, h.cadre) h.region, h.cadre, h.count from reported_headcount h
                             where h.region >= :from and h.region < :to and length(h.region) = 5
                             order by h.region, h.cadre, h.reference_day desc nulls last, h.recorded_at desc, h.id desc),
                        reported as (
                            select n.region, unnest(c.programmes) as programme,
                                   case when bool_and(n.count is not null) then sum(n.count)::bigint end as workers
                              from newest n join cadre c on c.code = n.cadre where c.code in (:cadres) group by 1, 2)
                        select f.region, f.programme, f.families, coalesce(a.workers, r.workers)
                          from figure f left join assigned a using (region, programme) left join reported r using (region, programme)
                         where coalesce(a.workers, r.workers) > 0""", Object[].class)
                .setParameter("from", regions.from())
                .setParameter("to", regions.to())
                .setParameter("cadres", cadres)
                .setParameter("day", day)
                .getResultList();
        return rows.stream()
                .map(row -> new Load((String) row[0], (String) row[1], (Long) row[2], (Long) row[3]))
                .toList();
    }

    /** Regencies that have anybody assigned, today, in one of these cadres. */
    List<String> regenciesWith(Inside regions, Collection<String> cadres, LocalDate day) {
        if (cadres.isEmpty()) {
            return List.of();
        }
        return database.createNativeQuery("""
                        select distinct left(region, 5) from assignment
                         where region >= :from and region < :to and cadre in (:cadres)
                           and length(region) >= 5 and from_day <= :day and last_day >= :day""", String.class)
                .setParameter("from", regions.from())
                .setParameter("to", regions.to())
                .setParameter("cadres", cadres)
                .setParameter("day", day)
                .getResultList();
    }
}
