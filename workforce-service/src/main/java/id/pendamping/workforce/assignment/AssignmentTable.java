package id.pendamping.workforce.assignment;

import id.pendamping.platform.access.Inside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** The SQL of assignments: the lock on a cadre's seats in a region, the regions covered, and the list. */
@ApplicationScoped
class AssignmentTable {

    private final EntityManager database;

    AssignmentTable(EntityManager database) {
        this.database = database;
    }

    /** Two who want the last seat ask one after the other; the second then sees the first. */
    void lockSeats(String cadre, String region) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "seats " + cadre + " " + region)
                .getSingleResult();
    }

    void cover(Assignment assignment) {
        database.createNativeQuery("""
                        insert into covered_region (assignment_id, region, worker_id, cadre, from_day, to_day)
                        select id, unnest(coverage), worker_id, cadre, from_day, to_day from assignment where id = ?1""").setParameter(1, assignment.id).executeUpdate();
    }

    void uncover(Assignment assignment) {
        database.createNativeQuery("update covered_region set to_day = ?2 where assignment_id = ?1")
                .setParameter(1, assignment.id)
                .setParameter(2, assignment.toDay)
                .executeUpdate();
    }

    /** A page by region and id. A query is built of what was asked only, so that PostgreSQL picks the index for it. */
    List<Assignment> page(Assignment.Filter filter, String afterRegion, UUID afterId, int limit) {
        return filter.regions()
                .inOrder(
                        afterRegion,
                        limit,
                        (inside, atMost) -> query(
                                        "from Assignment",
                                        filter,
                                        inside,
                                        afterRegion,
                                        afterId,
                                        " order by region, id",
                                        Assignment.class)
                                .setMaxResults(atMost)
                                .getResultList());
    }

    long count(Assignment.Filter filter) {
        return filter.regions()
                .sum(inside -> query("select count(*) from Assignment", filter, inside, null, null, "", Long.class)
                        .getSingleResult());
    }

    private <T> TypedQuery<T> query(
            String select,
            Assignment.Filter filter,
            Inside regions,
            String afterRegion,
            UUID afterId,
            String order,
            Class<T> shape) {
        var where = new StringBuilder(" where region >= :from and region < :to");
        where.append(filter.worker() == null ? "" : " and workerId = :worker");
        where.append(filter.cadre() == null ? "" : " and cadre = :cadre");
        where.append(filter.on() == null ? "" : " and fromDay <= :on and (toDay is null or toDay >= :on)");
        where.append(afterId == null ? "" : " and region >= :afterRegion and (region > :afterRegion or id > :afterId)");
        var query = database.createQuery(select + where + order, shape)
                .setParameter("from", regions.from())
                .setParameter("to", regions.to());
        set(query, "worker", filter.worker());
        set(query, "cadre", filter.cadre());
        set(query, "on", filter.on());
        if (afterId != null) {
            query.setParameter("afterRegion", afterRegion).setParameter("afterId", afterId);
        }
        return query;
    }

    private static void set(Query query, String name, Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
