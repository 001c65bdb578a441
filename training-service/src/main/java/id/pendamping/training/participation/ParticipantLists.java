package id.pendamping.training.participation;

import id.pendamping.platform.access.Caller;
import id.pendamping.training.training.Training;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who takes part, and who could: lists that join places, the roster and attendance. */
@ApplicationScoped
class ParticipantLists {

    private static final String PARTICIPANTS = """
            select p.id, p.worker_id, w.number, p.status, p.added_at, p.removal_reason,
                   array(select distinct a.cadre from roster_assignment a
                          where a.worker_id = p.worker_id and a.from_day <= :day and coalesce(a.to_day >= :day, true)
                          order by 1) as cadres,
                   coalesce(p.sessions_attended, taken.sessions) as attended,
                   coalesce(p.sessions, (select count(*) from session s
                                          where s.training_id = p.training_id and s.cancelled_because is null)) as sessions,
                   coalesce(p.lesson_hours, taken.lesson_hours) as lesson_hours
              from participation p
              left join roster_worker w on w.id = p.worker_id
              cross join lateral (
                   select count(*) as sessions, coalesce(sum(s.lesson_hours), 0) as lesson_hours
                     from attendance a join session s on s.id = a.session_id
                    where a.participation_id = p.id and a.present and s.cancelled_because is null) taken
             where p.training_id = :training
            """;

    private static final String PAGE = PARTICIPANTS + """
             and (:status = '' and p.status <> 'REMOVED' or p.status = :status) and p.id > :behind
             order by p.id limit :limit
            """;

    private static final String OF_WORKERS =
            PARTICIPANTS + " and p.worker_id in (:workers) and p.status <> 'REMOVED' order by p.id";

    private static final String ONE = PARTICIPANTS + " and p.id = :id";

    // The office is the region's, one above it or one inside it: that much an index finds. Where somebody serves is the
    // coverage, or the region of the assignment where it names none.
    private static final String FREE = """
              from roster_worker w
             where (w.office in (:around) or w.office >= :region and w.office < :behindRegion)
               and (:cadre = '' and w.office >= :region and w.office < :behindRegion
                    or exists (
                       select from roster_assignment a,
                              unnest(case when cardinality(a.coverage) = 0 then array[a.region] else a.coverage end) place
                        where a.worker_id = w.id and a.from_day <= :day and coalesce(a.to_day >= :day, true)
                          and (:cadre = '' or a.cadre = :cadre)
                          and ((place || '.') ^@ (:region || '.') or (:region || '.') ^@ (place || '.'))))
               and not exists (select from participation p
                                where p.training_id = :training and p.worker_id = w.id and p.status <> 'REMOVED')
               and not exists (select from speaker s
                                where s.training_id = :training and s.worker_id = w.id and s.withdrawn_because is null)
            """;

    private static final String CANDIDATES =
            """
            select w.id, w.number, w.office,
                   array(select distinct a.cadre from roster_assignment a
                          where a.worker_id = w.id and a.from_day <= :day and coalesce(a.to_day >= :day, true)
                          order by 1) as cadres
            """ + FREE + " and (w.number, w.id) > (:behindNumber, :behind) order by w.number, w.id limit :limit";

    private static final String COUNT_CANDIDATES = "select count(*)" + FREE;

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    ParticipantLists(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    List<ParticipantView> page(Training training, ParticipationStatus status, UUID behind, int limit) {
        return participants(query(PAGE, training)
                .setParameter("status", status == null ? "" : status.name())
                .setParameter("behind", behind)
                .setParameter("limit", limit + 1));
    }

    List<ParticipantView> of(Training training, Collection<UUID> workers) {
        return participants(query(OF_WORKERS, training).setParameter("workers", workers));
    }

    ParticipantView of(Training training, UUID id) {
        return participants(query(ONE, training).setParameter("id", id)).getFirst();
    }

    List<CandidateView> candidates(Training training, CandidateFilter filter, String number, UUID behind, int limit) {
        List<?> rows = filter.on(query(CANDIDATES, training))
                .setParameter("behindNumber", number)
                .setParameter("behind", behind)
                .setParameter("limit", limit + 1)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new CandidateView(
                        row.get("id", UUID.class),
                        row.get("number", String.class),
                        row.get("office", String.class),
                        cadres(row)))
                .toList();
    }

    long countCandidates(Training training, CandidateFilter filter) {
        var count = (Tuple) filter.on(query(COUNT_CANDIDATES, training)).getSingleResult();
        return count.get(0, Number.class).longValue();
    }

    private Query query(String sql, Training training) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("training", training.id)
                .setParameter("day", day(training));
    }

    private LocalDate day(Training training) {
        return training.firstDay == null
                ? LocalDate.ofInstant(clock.instant(), training.zone.toZoneId())
                : training.firstDay;
    }

    private List<ParticipantView> participants(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).map(this::participant).toList();
    }

    private ParticipantView participant(Tuple row) {
        var status = ParticipationStatus.valueOf(row.get("status", String.class));
        return new ParticipantView(
                row.get("id", UUID.class),
                row.get("worker_id", UUID.class),
                row.get("number", String.class),
                cadres(row),
                status,
                status.label(caller.language()),
                row.get("added_at", Instant.class),
                row.get("removal_reason", String.class),
                row.get("attended", Number.class).intValue(),
                row.get("sessions", Number.class).intValue(),
                row.get("lesson_hours", Number.class).intValue());
    }

    private static List<String> cadres(Tuple row) {
        return List.of(row.get("cadres", String[].class));
    }
}
