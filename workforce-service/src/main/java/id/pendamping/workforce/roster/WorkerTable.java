package id.pendamping.workforce.roster;

import id.pendamping.platform.access.Inside;
import id.pendamping.platform.access.Stretches;
import id.pendamping.platform.http.IndexOrder;
import id.pendamping.workforce.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The list of workers, as SQL: built of what was asked only, so that PostgreSQL picks the index for it. */
@ApplicationScoped
class WorkerTable {

    private static final String ALL = "select w.* from worker w where ";

    /** Those who serve in a cadre, in the order of an index of assignments; one serves in several places at most. */
    private static final String SERVING = """
            select w.* from (
                select distinct a.office, a.roster_number, a.worker_id from assignment a
                 where a.cadre = :cadre and a.from_day <= :today and a.last_day >= :today and %s
                 order by a.office, a.roster_number, a.worker_id limit :atMost) serving
              join worker w on w.id = serving.worker_id order by serving.office, serving.roster_number""";

    /** What a list asks for; nulls ask nothing. */
    record Filter(Stretches offices, String number, String cadre, UUID self, LocalDate today) {

        private String conditions(String office, String number, String id, boolean isStart) {
            return office + " >= :from and " + office + " < :to"
                    + (number() == null ? "" : " and " + number + " = :number")
                    + (self() == null ? "" : " and " + id + " = :self")
                    + (isStart ? "" : " and (" + office + ", " + number + ") > (:afterOffice, :afterNumber)");
        }

        private Query on(Query query, Inside inside, String afterOffice, String afterNumber) {
            query.setParameter("from", inside.from()).setParameter("to", inside.to());
            set(query, "number", number);
            set(query, "cadre", cadre);
            set(query, "self", self);
            set(query, "today", cadre == null ? null : today);
            set(query, "afterOffice", afterOffice);
            set(query, "afterNumber", afterNumber);
            return query;
        }

        private static void set(Query query, String name, Object value) {
            if (value != null) {
                query.setParameter(name, value);
            }
        }
    }

    private final EntityManager database;

    WorkerTable(EntityManager database) {
        this.database = database;
    }

    /** A page by office and number. */
    List<Worker> page(Filter filter, String afterOffice, String afterNumber, int limit) {
        if (filter.cadre() == null) {
            return read(
                    ALL + filter.conditions("w.office", "w.number", "w.id", afterOffice == null)
                            + " order by w.office, w.number limit :atMost",
                    filter,
                    afterOffice,
                    afterNumber,
                    limit);
        }
        var sql =
                SERVING.formatted(filter.conditions("a.office", "a.roster_number", "a.worker_id", afterOffice == null));
        return IndexOrder.keep(database, () -> read(sql, filter, afterOffice, afterNumber, limit));
    }

    long count(Filter filter) {
        var serving = filter.cadre() == null
                ? ""
                : " and exists (select from assignment a where a.worker_id = w.id and a.cadre = :cadre"
                        + " and a.from_day <= :today and a.last_day >= :today)";
        var sql = "select count(*) from worker w where " + filter.conditions("w.office", "w.number", "w.id", true)
                + serving;
        return filter.offices()
                .sum(inside -> (Long) filter.on(database.createNativeQuery(sql, Long.class), inside, null, null)
                        .getSingleResult());
    }

    @SuppressWarnings("unchecked")
    private List<Worker> read(String sql, Filter filter, String afterOffice, String afterNumber, int limit) {
        return filter.offices()
                .inOrder(
                        afterOffice,
                        limit,
                        (inside, atMost) -> filter.on(
                                        database.createNativeQuery(sql, Worker.class), inside, afterOffice, afterNumber)
                                .setParameter("atMost", atMost)
                                .getResultList());
    }
}
