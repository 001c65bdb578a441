package id.pendamping.workforce.training;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A training that a worker completed, on the worker's record. */
@Entity
public class TrainingRecord extends PanacheEntityBase {

    @Id
    public UUID participationId;

    public UUID workerId;
    public UUID trainingId;
    public String title;
    public String topic;
    public LocalDate firstDay;
    public LocalDate lastDay;
    public BigDecimal lessonHours;
    public int sessionsAttended;
    public int sessions;
    public Instant completedAt;

    /** The record lies with the worker's office; a worker we have not heard of is kept with the training's region. */
    static void keep(ParticipationCompleted completed) {
        getEntityManager()
                .createNativeQuery("""
                        insert into training_record (participation_id, worker_id, office, training_id, region, title, topic, first_day,
                                                     last_day, lesson_hours, sessions_attended, sessions, completed_at)
                        values (:id, :worker, coalesce((select office from worker where id = :worker), :region), :training, :region, :title,
                                :topic, :first, :last, :hours, :attended, :sessions, :at)
                        on conflict (participation_id) do update
                           set title = excluded.title, topic = excluded.topic, first_day = excluded.first_day, last_day = excluded.last_day,
                               lesson_hours = excluded.lesson_hours, sessions_attended = excluded.sessions_attended,
                               sessions = excluded.sessions, completed_at = excluded.completed_at
                         where training_record.completed_at <= excluded.completed_at""")
                .setParameter("id", completed.participationId())
                .setParameter("worker", completed.workerId())
                .setParameter("region", completed.region())
                .setParameter("training", completed.trainingId())
                .setParameter("title", completed.title())
                .setParameter("topic", completed.topic())
                .setParameter("first", completed.firstDay())
                .setParameter("last", completed.lastDay())
                .setParameter("hours", completed.lessonHours())
                .setParameter("attended", completed.sessionsAttended())
                .setParameter("sessions", completed.sessions())
                .setParameter("at", completed.occurredAt())
                .executeUpdate();
    }

    /** Whether a worker completed a training on a topic. */
    public static boolean has(UUID worker, String topic) {
        return count("workerId = ?1 and topic = ?2", worker, topic) > 0;
    }

    /** Those of these workers, the latest first. */
    public static List<TrainingRecord> of(Collection<UUID> workers) {
        return workers.isEmpty() ? List.of() : list("workerId in ?1 order by firstDay desc, participationId", workers);
    }
}
