package id.pendamping.training.roster;

import id.pendamping.platform.event.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Whom an office can invite: a projection of what workforce-service tells, without names. An event carries the whole state
 * of its subject, so one that comes late is known by its sequence and changes nothing.
 */
@ApplicationScoped
public class Roster {

    private static final String TELL_WORKERS = """
            insert into roster_worker (id, office, number, sequence)
            select id, office, number, sequence
            from unnest(:ids, :offices, :numbers, :sequences) as told (id, office, number, sequence)
            on conflict (id) do update set office = excluded.office, number = excluded.number, sequence = excluded.sequence
            where roster_worker.sequence <= excluded.sequence
            """;

    private static final String TELL_ASSIGNMENTS = """
            insert into roster_assignment (id, worker_id, office, cadre, region, coverage, from_day, to_day, sequence)
            select id, worker_id, office, cadre, region, string_to_array(coverage, ','), from_day, to_day, sequence
            from unnest(:ids, :workers, :offices, :cadres, :regions, :coverages, :from, :to, :sequences)
                as told (id, worker_id, office, cadre, region, coverage, from_day, to_day, sequence)
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

    /** Each worker once. */
    void tellWorkers(Collection<Told<WorkerTold>> workers) {
        if (workers.isEmpty()) {
            return;
        }
        entities.createNativeQuery(TELL_WORKERS)
                .setParameter("ids", each(workers, WorkerTold::workerId, UUID[]::new))
                .setParameter("offices", each(workers, WorkerTold::region, String[]::new))
                .setParameter("numbers", each(workers, WorkerTold::number, String[]::new))
                .setParameter("sequences", sequences(workers))
                .executeUpdate();
    }

    /** Each assignment once. */
    void tellAssignments(Collection<Told<AssignmentTold>> assignments) {
        if (assignments.isEmpty()) {
            return;
        }
        entities.createNativeQuery(TELL_ASSIGNMENTS)
                .setParameter("ids", each(assignments, AssignmentTold::assignmentId, UUID[]::new))
                .setParameter("workers", each(assignments, AssignmentTold::workerId, UUID[]::new))
                .setParameter("offices", each(assignments, AssignmentTold::office, String[]::new))
                .setParameter("cadres", each(assignments, AssignmentTold::cadre, String[]::new))
                .setParameter("regions", each(assignments, AssignmentTold::region, String[]::new))
                // Rows of different length are no array of PostgreSQL; codes of regions have no commas.
                .setParameter("coverages", each(assignments, told -> String.join(",", told.coverage()), String[]::new))
                .setParameter("from", each(assignments, AssignmentTold::from, LocalDate[]::new))
                .setParameter("to", each(assignments, AssignmentTold::to, LocalDate[]::new))
                .setParameter("sequences", sequences(assignments))
                .executeUpdate();
    }

    private static <T, V> V[] each(Collection<Told<T>> told, Function<T, V> value, IntFunction<V[]> array) {
        return told.stream().map(Told::body).map(value).toArray(array);
    }

    private static String[] sequences(Collection<? extends Told<?>> told) {
        return told.stream().map(Told::sequence).toArray(String[]::new);
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
