package id.pendamping.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Attendance in sets: one statement for a whole session, or for a whole training. */
@ApplicationScoped
class AttendanceTable {

    /** A participant at a session: present, or not. */
    record Mark(UUID workerId, boolean present) {}

    /** What a participant attended of a training. */
    record Attended(UUID participationId, UUID workerId, int sessions, int lessonHours) {}

    private static final String RECORD = """
            insert into attendance (id, session_id, participation_id, region, present, recorded_at, recorded_by)
            select marked.id, :session, p.id, p.region, p.worker_id = any(:present), :now, :by
              from (select p.*, row_number() over (order by p.id) as place from participation p
                     where p.training_id = :training and p.status <> 'REMOVED') p
              join unnest(:ids) with ordinality as marked (id, place) on marked.place = p.place
            on conflict (session_id, participation_id) do update
               set present = excluded.present, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
             where attendance.present <> excluded.present
            """;

    private static final String MARKS = """
            select p.worker_id, coalesce(a.present, false) as present
              from participation p
              left join attendance a on a.participation_id = p.id and a.session_id = :session
             where p.training_id = :training and p.status <> 'REMOVED'
             order by p.id
            """;

    private static final String ATTENDED = """
            select p.id, p.worker_id, count(s.id) as sessions, coalesce(sum(s.lesson_hours), 0) as lesson_hours
              from participation p
              left join attendance a on a.participation_id = p.id and a.present
              left join session s on s.id = a.session_id and s.cancelled_because is null
             where p.training_id = :training and p.status <> 'REMOVED'
             group by p.id, p.worker_id
             order by p.id
            """;

    private static final String COUNT =
            "select count(*) from participation where training_id = :training and status <> 'REMOVED'";

    private final EntityManager entities;

    AttendanceTable(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes a mark for every participant; one that says the same already is left as it is. */
    void record(UUID training, UUID session, List<UUID> present, String by, Instant now) {
        var participants = (Number) entities.createNativeQuery(COUNT, Long.class)
                .setParameter("training", training)
                .getSingleResult();
        var ids = Stream.generate(() -> UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .limit(participants.longValue())
                .toArray(UUID[]::new);
        entities.createNativeQuery(RECORD)
                .setParameter("training", training)
                .setParameter("session", session)
                .setParameter("present", present.toArray(UUID[]::new))
                .setParameter("ids", ids)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }

    List<Mark> marks(UUID training, UUID session) {
        List<?> rows = entities.createNativeQuery(MARKS, Tuple.class)
                .setParameter("training", training)
                .setParameter("session", session)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Mark(row.get("worker_id", UUID.class), row.get("present", Boolean.class)))
                .toList();
    }

    List<Attended> attended(UUID training) {
        List<?> rows = entities.createNativeQuery(ATTENDED, Tuple.class)
                .setParameter("training", training)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Attended(
                        row.get("id", UUID.class),
                        row.get("worker_id", UUID.class),
                        row.get("sessions", Number.class).intValue(),
                        row.get("lesson_hours", Number.class).intValue()))
                .toList();
    }
}
