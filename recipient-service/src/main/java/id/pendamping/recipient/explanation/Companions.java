package id.pendamping.recipient.explanation;

import id.pendamping.platform.event.Told;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
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
            select id, worker_id, office, cadre, carries_families, region, from_day, to_day, sequence
            from unnest(:ids, :workers, :offices, :cadres, :families, :regions, :from, :to, :sequences)
                as told (id, worker_id, office, cadre, carries_families, region, from_day, to_day, sequence)
            on conflict (id) do update set worker_id = excluded.worker_id, office = excluded.office, cadre = excluded.cadre,
                carries_families = excluded.carries_families, region = excluded.region, from_day = excluded.from_day,
                to_day = excluded.to_day, sequence = excluded.sequence
            where companion_assignment.sequence <= excluded.sequence
            returning id, xmax = 0""";

    // A plan of when the table was small would read all of it for each event, until PostgreSQL has counted again.
    private static final String BY_INDEX = "select set_config('enable_seqscan', 'off', true)";

    private static final String FORGET_AREAS = "delete from companion_area where assignment = any (:ids)";

    private static final String TELL_AREAS = """
            insert into companion_area (region, assignment)
            select distinct area, assignment from unnest(:areas, :ids) as told (area, assignment)""";

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

    /** Each assignment once. */
    @SuppressWarnings("unchecked")
    void tell(Collection<Told<AssignmentTold>> assignments) {
        if (assignments.isEmpty()) {
            return;
        }
        List<Object[]> news = entities.createNativeQuery(TELL, Object[].class)
                .setParameter("ids", each(assignments, AssignmentTold::assignmentId, UUID[]::new))
                .setParameter("workers", each(assignments, AssignmentTold::workerId, UUID[]::new))
                .setParameter("offices", each(assignments, AssignmentTold::office, String[]::new))
                .setParameter("cadres", each(assignments, AssignmentTold::cadre, String[]::new))
                .setParameter("families", each(assignments, AssignmentTold::carriesFamilies, Boolean[]::new))
                .setParameter("regions", each(assignments, AssignmentTold::region, String[]::new))
                .setParameter("from", each(assignments, AssignmentTold::from, LocalDate[]::new))
                .setParameter("to", each(assignments, AssignmentTold::to, LocalDate[]::new))
                .setParameter(
                        "sequences", assignments.stream().map(Told::sequence).toArray(String[]::new))
                .getResultList();
        var isNew = news.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Boolean) row[1]));
        forgetAreas(isNew.keySet().stream().filter(id -> !isNew.get(id)).toArray(UUID[]::new));
        tellAreas(assignments.stream()
                .map(Told::body)
                .filter(assignment -> isNew.containsKey(assignment.assignmentId()))
                .toList());
    }

    private static <V> V[] each(
            Collection<Told<AssignmentTold>> told, Function<AssignmentTold, V> value, IntFunction<V[]> array) {
        return told.stream().map(Told::body).map(value).toArray(array);
    }

    private void forgetAreas(UUID[] assignments) {
        if (assignments.length > 0) {
            entities.createNativeQuery(BY_INDEX).getSingleResult();
            entities.createNativeQuery(FORGET_AREAS)
                    .setParameter("ids", assignments)
                    .executeUpdate();
        }
    }

    private void tellAreas(List<AssignmentTold> assignments) {
        var areas = new ArrayList<String>();
        var ids = new ArrayList<UUID>();
        for (var assignment : assignments) {
            areas.addAll(assignment.areas());
            ids.addAll(Collections.nCopies(assignment.areas().size(), assignment.assignmentId()));
        }
        if (!areas.isEmpty()) {
            entities.createNativeQuery(TELL_AREAS)
                    .setParameter("areas", areas.toArray(String[]::new))
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .executeUpdate();
        }
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
