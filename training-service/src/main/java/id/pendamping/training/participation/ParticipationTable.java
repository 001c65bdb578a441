package id.pendamping.training.participation;

import id.pendamping.training.training.Training;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Participations in sets: one statement for many. */
@ApplicationScoped
class ParticipationTable {

    // In the order of the workers, so that two lists with the same people wait for each other instead of dead-locking.
    // Who is there already, also by a transaction that commits while we wait, is left out and not returned.
    private static final String ADD = """
            insert into participation (id, version, training_id, region, worker_id, status, added_at)
            select p.id, 0, :training, :region, p.worker_id, 'INVITED', :now
              from unnest(:ids, :workers) as p (id, worker_id)
             order by p.worker_id
            on conflict (training_id, worker_id) where status <> 'REMOVED' do nothing
            returning worker_id
            """;

    private static final String DECIDE = """
            update participation p
               set version = p.version + 1, status = case when r.completed then 'COMPLETED' else 'NOT_COMPLETED' end,
                   sessions = r.sessions, sessions_attended = r.attended, lesson_hours = r.lesson_hours, decided_at = :now
              from unnest(:ids, :attended, :sessions, :hours, :completed)
                   as r (id, attended, sessions, lesson_hours, completed)
             where p.id = r.id
            """;

    private final EntityManager entities;

    ParticipationTable(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds these workers and says which of them are new. */
    Set<UUID> add(Training training, List<UUID> workers, Instant now) {
        var ids = Stream.generate(() -> UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .limit(workers.size())
                .toArray(UUID[]::new);
        List<?> added = entities.createNativeQuery(ADD, UUID.class)
                .setParameter("training", training.id)
                .setParameter("region", training.region)
                .setParameter("now", now)
                .setParameter("ids", ids)
                .setParameter("workers", workers.toArray(UUID[]::new))
                .getResultList();
        return added.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    void decide(List<Result> results, Instant now) {
        entities.createNativeQuery(DECIDE)
                .setParameter("now", now)
                .setParameter(
                        "ids", results.stream().map(Result::participationId).toArray(UUID[]::new))
                .setParameter("attended", numbers(results, Result::sessionsAttended))
                .setParameter("sessions", numbers(results, Result::sessions))
                .setParameter("hours", numbers(results, Result::lessonHours))
                .setParameter(
                        "completed", results.stream().map(Result::completed).toArray(Boolean[]::new))
                .executeUpdate();
    }

    private static Integer[] numbers(List<Result> results, Function<Result, Integer> number) {
        return results.stream().map(number).toArray(Integer[]::new);
    }
}
