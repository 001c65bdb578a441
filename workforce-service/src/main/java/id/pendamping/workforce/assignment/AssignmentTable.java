package id.pendamping.workforce.assignment;

import static id.pendamping.workforce.assignment.AssignmentProblem.ALREADY_ASSIGNED;

import id.pendamping.platform.access.Inside;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.util.PSQLException;

/** The SQL of assignments: the lock on a cadre's seats in a region, the row, and the list. */
@ApplicationScoped
class AssignmentTable {

    // Two statements on one way: the second sees what was committed before the first had the lock.
    private static final String LOCK_SEATS = """
            select pg_advisory_xact_lock(hashtextextended(?, 0));
            select worker_id, from_day, to_day from assignment
            where cadre = ? and region = ? and from_day <= ? and last_day >= ?""";

    // Not by Hibernate, so that the locks and the row go one way. The seats are shared with all who need not count
    // them.
    // Of two who want the same worker the second waits here: in the index that keeps a worker from serving twice each
    // would wait for the other, until PostgreSQL ends one of them.
    private static final String INSERT_IN_TURN = """
            select pg_advisory_xact_lock_shared(hashtextextended(?, 0)), pg_advisory_xact_lock(hashtextextended(?, 0));
            insert into assignment (id, version, worker_id, worker_number, roster_number, office, cadre, region, coverage, decree,
                from_day, to_day, only_one)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ONCE_PER_WORKER = "assignment_once_per_worker";

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

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
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LOCK_SEATS)) {
            statement.setString(1, seats(wanted));
            statement.setString(2, wanted.cadre);
            statement.setString(3, wanted.region);
            statement.setObject(4, wanted.toDay == null ? NEVER : wanted.toDay);
            statement.setObject(5, wanted.fromDay);
            statement.execute();
            statement.getMoreResults();
            return seats(statement.getResultSet());
        } catch (SQLException failure) {
            throw new IllegalStateException("Nobody can say who serves there.", failure);
        }
    }

    private static String seats(Assignment wanted) {
        return "seats " + wanted.cadre + " " + wanted.region;
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

    /**
     * Adds an assignment; where a cadre counts its seats, after one was found under the lock.
     *
     * @throws id.pendamping.platform.problem.ProblemException ALREADY_ASSIGNED where the worker serves there on some of these days
     */
    void add(Assignment assignment) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT_IN_TURN)) {
            int at = 0;
            statement.setString(++at, seats(assignment));
            statement.setString(++at, seats(assignment) + " " + assignment.workerId);
            statement.setObject(++at, assignment.id);
            statement.setInt(++at, assignment.version);
            statement.setObject(++at, assignment.workerId);
            statement.setString(++at, assignment.workerNumber);
            statement.setString(++at, assignment.rosterNumber);
            statement.setString(++at, assignment.office);
            statement.setString(++at, assignment.cadre);
            statement.setString(++at, assignment.region);
            statement.setArray(++at, connection.createArrayOf("text", assignment.coverage.toArray()));
            statement.setString(++at, assignment.decree);
            statement.setObject(++at, assignment.fromDay);
            statement.setObject(++at, assignment.toDay, Types.DATE);
            statement.setBoolean(++at, assignment.onlyOne);
            statement.execute();
        } catch (SQLException failure) {
            if (servesAlready(failure)) {
                throw ALREADY_ASSIGNED.at("workerId");
            }
            throw new IllegalStateException("The assignment could not be written.", failure);
        }
    }

    private static boolean servesAlready(SQLException failure) {
        return failure instanceof PSQLException refused
                && refused.getServerErrorMessage() != null
                && ONCE_PER_WORKER.equals(refused.getServerErrorMessage().getConstraint());
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
