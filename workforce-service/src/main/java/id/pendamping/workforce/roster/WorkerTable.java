package id.pendamping.workforce.roster;

import id.pendamping.workforce.region.Inside;
import id.pendamping.workforce.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The list of workers, as SQL: built of what was asked only, so that PostgreSQL picks the index for it. */
@ApplicationScoped
class WorkerTable {

    /** What a list asks for; nulls ask nothing. */
    record Filter(Inside offices, String number, String cadre, UUID self, LocalDate today) {}

    private final EntityManager database;

    WorkerTable(EntityManager database) {
        this.database = database;
    }

    /** A page by office and number. */
    List<Worker> page(Filter filter, String afterOffice, String afterNumber, int limit) {
        return query("from Worker w", filter, afterOffice, afterNumber, " order by office, number", Worker.class)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(Filter filter) {
        return query("select count(*) from Worker w", filter, null, null, "", Long.class)
                .getSingleResult();
    }

    private <T> TypedQuery<T> query(
            String select, Filter filter, String afterOffice, String afterNumber, String order, Class<T> shape) {
        var where = new StringBuilder(" where office >= :from and office < :to");
        where.append(filter.number() == null ? "" : " and number = :number");
        where.append(filter.self() == null ? "" : " and id = :self");
        where.append(
                filter.cadre() == null
                        ? ""
                        : " and exists (select 1 from Assignment a where a.workerId = w.id and a.cadre = :cadre"
                                + " and a.fromDay <= :today and (a.toDay is null or a.toDay >= :today))");
        where.append(
                afterOffice == null
                        ? ""
                        : " and office >= :afterOffice and (office > :afterOffice or number > :afterNumber)");
        var query = database.createQuery(select + where + order, shape)
                .setParameter("from", filter.offices().from())
                .setParameter("to", filter.offices().to());
        if (filter.number() != null) {
            query.setParameter("number", filter.number());
        }
        if (filter.self() != null) {
            query.setParameter("self", filter.self());
        }
        if (filter.cadre() != null) {
            query.setParameter("cadre", filter.cadre()).setParameter("today", filter.today());
        }
        if (afterOffice != null) {
            query.setParameter("afterOffice", afterOffice).setParameter("afterNumber", afterNumber);
        }
        return query;
    }
}
