package id.pendamping.training.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whom an office can invite: a projection of what workforce-service tells, without names. An event carries the whole state
 * of its subject, so one that comes late is known by its sequence and changes nothing.
 */
@ApplicationScoped
public class Roster {

    private static final String TELL_WORKER = """
            insert into roster_worker (id, office, number, sequence) values (:id, :office, :number, :sequence)
            on conflict (id) do update set office = excluded.office, number = excluded.number, sequence = excluded.sequence
            where roster_worker.sequence <= excluded.sequence
            """;

    private static final String TELL_ASSIGNMENT = """
            insert into roster_assignment (id, worker_id, office, cadre, region, coverage, from_day, to_day, sequence)
            values (:id, :worker, :office, :cadre, :region, :coverage, :from, cast(:to as date), :sequence)
            on conflict (id) do update set worker_id = excluded.worker_id, office = excluded.office, cadre = excluded.cadre,
                region = excluded.region, coverage = excluded.coverage, from_day = excluded.from_day,
                to_day = excluded.to_day, sequence = excluded.sequence
            where roster_assignment.sequence <= excluded.sequence
            """;

    private static final String KNOWN = "select id from roster_worker where id in (:workers)";

    private final EntityManager entities;

    Roster(EntityManager entities) {
        this.entities = entities;
    }

    void tell(WorkerTold worker, String sequence) {
        entities.createNativeQuery(TELL_WORKER)
                .setParameter("id", worker.workerId())
                .setParameter("office", worker.region())
                .setParameter("number", worker.number())
                .setParameter("sequence", sequence)
                .executeUpdate();
    }

    void tell(AssignmentTold assignment, String sequence) {
        entities.createNativeQuery(TELL_ASSIGNMENT)
                .setParameter("id", assignment.assignmentId())
                .setParameter("worker", assignment.workerId())
                .setParameter("office", assignment.office())
                .setParameter("cadre", assignment.cadre())
                .setParameter("region", assignment.region())
                .setParameter("coverage", assignment.coverage().toArray(String[]::new))
                .setParameter("from", assignment.from())
                .setParameter("to", assignment.to())
                .setParameter("sequence", sequence)
                .executeUpdate();
    }

    /** Those of the workers that are on the roster, as far as the caller sees it. */
    public Set<UUID> known(Collection<UUID> workers) {
        if (workers.isEmpty()) {
            return Set.of();
        }
        List<?> known = entities.createNativeQuery(KNOWN, UUID.class)
                .setParameter("workers", workers)
                .getResultList();
        return known.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
