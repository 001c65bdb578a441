package id.pendamping.workforce.assignment;

import id.pendamping.platform.access.Inside;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The SQL of assignments: the lock on a cadre's seats in a region, and the list. */
@ApplicationScoped
class AssignmentTable {

    // Two statements on one way: the second sees what was committed before the first had the lock. With a coalesce
    // instead of the case the planner would not search the index by it: it might tell what row-level security hides.
    private static final String ON_THESE_DAYS = """
            select worker_id, from_day, to_day from assignment
            where cadre = ? and region = ? and from_day <= ? and case when to_day is null then 'infinity' else to_day end >= ?""";

    private static final String LOCK_SEATS = "select pg_advisory_xact_lock(hashtextextended(?, 0));\n" + ON_THESE_DAYS;

    // Shared with all who need no seat there, not with one who counts them.
    private static final String LOCK_WORKER = """
            select pg_advisory_xact_lock_shared(hashtextextended(?, 0)), pg_advisory_xact_lock(hashtextextended(?, 0));
            """ + ON_THESE_DAYS + " and worker_id = ?";

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @FunctionalInterface
    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private final EntityManager database;
    private final AgroalDataSource dataSource;

    AssignmentTable(EntityManager database, AgroalDataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    /** Brings a cadre and a worker in one question, if there are both; then they are at hand for who asks for one by key. */
    void fetch(String cadre, UUID worker) {
        database.createQuery(
                        "select cadre, worker from Cadre cadre left join Worker worker on worker.id = ?2 where cadre.code = ?1",
                        Object[].class)
                .setParameter(1, cadre)
                .setParameter(2, worker)
                .getResultList();
    }

    /**
     * Who serves in a cadre and region on some of these days. Two who want the last seat ask one after the other, until the
     * end of the transaction; the second then sees the first.
     */
    List<Seat> lockSeats(Assignment wanted) {
        return lock(LOCK_SEATS, statement -> {
            statement.setString(1, seats(wanted));
            onTheseDays(statement, 2, wanted);
        });
    }

    /** The same of one worker, where a cadre has seats for all: only two who want the same worker wait for each other. */
    List<Seat> lockWorker(Assignment wanted) {
        return lock(LOCK_WORKER, statement -> {
            statement.setString(1, seats(wanted));
            statement.setString(2, seats(wanted) + " " + wanted.workerId);
            onTheseDays(statement, 3, wanted);
            statement.setObject(7, wanted.workerId);
        });
    }

    private static String seats(Assignment wanted) {
        return "seats " + wanted.cadre + " " + wanted.region;
    }

    private static void onTheseDays(PreparedStatement statement, int from, Assignment wanted) throws SQLException {
        statement.setString(from, wanted.cadre);
        statement.setString(from + 1, wanted.region);
        statement.setObject(from + 2, wanted.toDay == null ? NEVER : wanted.toDay);
        statement.setObject(from + 3, wanted.fromDay);
    }

    private List<Seat> lock(String sql, Values values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            values.set(statement);
            statement.execute();
            statement.getMoreResults();
            return seats(statement.getResultSet());
        } catch (SQLException failure) {
            throw new IllegalStateException("Nobody can say who serves there.", failure);
        }
    }

    private static List<Seat> seats(ResultSet row) throws SQLException {
        var seats = new ArrayList<Seat>();
        while (row.next()) {
            seats.add(new Seat(
                    row.getObject(1, UUID.class),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class)));
        }
        return seats;
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
