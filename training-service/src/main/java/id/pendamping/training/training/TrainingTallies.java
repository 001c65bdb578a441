package id.pendamping.training.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts what belongs to trainings, for a whole page of them in one query. */
@ApplicationScoped
class TrainingTallies {

    private static final String TALLY = """
            select t.id,
                   (select count(*) from participation p
                     where p.training_id = t.id and p.status <> 'REMOVED') as participants,
                   (select count(*) from speaker s
                     where s.training_id = t.id and s.withdrawn_because is null) as speakers,
                   (select count(*) from participation p
                     where p.training_id = t.id and p.status <> 'REMOVED'
                       and exists (select from attendance a join session s on s.id = a.session_id
                                    where a.participation_id = p.id and a.present
                                      and s.cancelled_because is null)) as attendance,
                   h.sessions, h.lesson_hours
              from training t
              cross join lateral (
                   select count(*) as sessions, coalesce(sum(s.lesson_hours), 0) as lesson_hours from session s
                    where s.training_id = t.id and s.cancelled_because is null) h
             where t.id in (:trainings)
            """;

    private final EntityManager entities;

    TrainingTallies(EntityManager entities) {
        this.entities = entities;
    }

    Map<UUID, TrainingCounts> of(Collection<UUID> trainings) {
        if (trainings.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery(TALLY, Tuple.class)
                .setParameter("trainings", trainings)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), TrainingTallies::counts));
    }

    private static TrainingCounts counts(Tuple row) {
        return new TrainingCounts(
                number(row, "participants"),
                number(row, "speakers"),
                number(row, "attendance"),
                number(row, "sessions"),
                number(row, "lesson_hours"));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
