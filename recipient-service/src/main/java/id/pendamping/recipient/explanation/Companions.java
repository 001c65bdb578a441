package id.pendamping.recipient.explanation;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who serves which village: a projection of what workforce-service tells, without names. An event carries the whole state of
 * its assignment, so one that comes late is known by its sequence and changes nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Companions {

    /** More than a family would ask. */
    private static final int MOST = 5;

    private static final String TELL = """
            insert into companion_assignment (id, worker_id, office, cadre, carries_families, region, from_day, to_day, sequence)
            values (:id, :worker, :office, :cadre, :families, :region, :from, cast(:to as date), :sequence)
            on conflict (id) do update set worker_id = excluded.worker_id, office = excluded.office, cadre = excluded.cadre,
                carries_families = excluded.carries_families, region = excluded.region, from_day = excluded.from_day,
                to_day = excluded.to_day, sequence = excluded.sequence
            where companion_assignment.sequence <= excluded.sequence
            returning xmax = 0""";

    // A plan of when the table was small would read all of it for each event, until PostgreSQL has counted again.
    private static final String BY_INDEX = "select set_config('enable_seqscan', 'off', true)";

    private static final String FORGET_AREAS =
            "delete from companion_area where assignment = :id and region <> all (:areas)";

    private static final String TELL_AREAS = """
            insert into companion_area (region, assignment) select area, :id from unnest(:areas) area
            on conflict do nothing""";

    // Who carries families knows them; of those, who covers least. The areas first, once: a plan that is kept for all
    // villages looks through them for each assignment there is.
    static final String SERVING = """
            with near as materialized (select assignment, region from companion_area where region in (:around))
            select a.worker_id, a.cadre, a.office, max(n.region)
            from near n join companion_assignment a on a.id = n.assignment
            where a.from_day <= :day and (a.to_day is null or a.to_day >= :day)
            group by a.id
            order by a.carries_families desc, max(length(n.region)) desc, a.id
            limit :most""";

    private final EntityManager entities;

    Companions(EntityManager entities) {
        this.entities = entities;
    }

    void tell(AssignmentTold assignment, String sequence) {
        var told = entities.createNativeQuery(TELL, Boolean.class)
                .setParameter("id", assignment.assignmentId())
                .setParameter("worker", assignment.workerId())
                .setParameter("office", assignment.office())
                .setParameter("cadre", assignment.cadre())
                .setParameter("families", assignment.carriesFamilies())
                .setParameter("region", assignment.region())
                .setParameter("from", assignment.from())
                .setParameter("to", assignment.to())
                .setParameter("sequence", sequence)
                .getResultList();
        if (told.isEmpty()) {
            return;
        }
        boolean isNew = (Boolean) told.getFirst();
        var areas = assignment.areas().toArray(String[]::new);
        if (!isNew) {
            entities.createNativeQuery(BY_INDEX).getSingleResult();
            entities.createNativeQuery(FORGET_AREAS)
                    .setParameter("id", assignment.assignmentId())
                    .setParameter("areas", areas)
                    .executeUpdate();
        }
        entities.createNativeQuery(TELL_AREAS)
                .setParameter("id", assignment.assignmentId())
                .setParameter("areas", areas)
                .executeUpdate();
    }

    /** Who serves a village on a day, the nearest first. Across regions: a village's companion may be of a wider area. */
    @SuppressWarnings("unchecked")
    List<Companion> serving(String village, LocalDate day) {
        var code = RegionCode.parse(village);
        var around = Stream.of(Level.values())
                .map(level -> code.at(level).value())
                .distinct()
                .toList();
        List<Object[]> rows = entities.createNativeQuery(SERVING, Object[].class)
                .setParameter("around", around)
                .setParameter("day", day)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new Companion((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }
}
