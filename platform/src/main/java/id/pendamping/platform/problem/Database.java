package id.pendamping.platform.problem;

import static id.pendamping.platform.problem.PlatformProblem.CHANGED_MEANWHILE;
import static id.pendamping.platform.problem.PlatformProblem.DUPLICATE;
import static id.pendamping.platform.problem.PlatformProblem.INTERNAL_ERROR;
import static id.pendamping.platform.problem.PlatformProblem.INVALID_REQUEST;
import static id.pendamping.platform.problem.PlatformProblem.REGION_UNKNOWN;
import static id.pendamping.platform.problem.PlatformProblem.UNAVAILABLE;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.postgresql.util.PSQLException;

/** What the database refused, read by its SQLSTATE; never by its message, which may hold the values of a row. */
final class Database {

    /** The function of PostgreSQL in which a row fails the check of a policy; a missing privilege has the same SQLSTATE. */
    private static final String ROW_LEVEL_SECURITY = "ExecWithCheckOptions";

    private Database() {}

    static ProblemException read(SQLException failure, Map<String, Problem> byConstraint) {
        var server = server(failure);
        var constraint = server == null || server.getServerErrorMessage() == null
                ? null
                : server.getServerErrorMessage().getConstraint();
        if (constraint != null && byConstraint.containsKey(constraint)) {
            return byConstraint.get(constraint).because();
        }
        var state = server == null ? failure.getSQLState() : server.getSQLState();
        if (state == null) {
            // The pool has no connection to give: it speaks without a state.
            return unavailable();
        }
        return switch (state) {
            case "23505", "23P01" -> DUPLICATE.because();
            case "40001", "40P01", "55P03" -> CHANGED_MEANWHILE.because();
            case "42501" -> isRowLevelSecurity(server) ? REGION_UNKNOWN.because() : INTERNAL_ERROR.because();
            // A character that PostgreSQL cannot keep: U+0000.
            case "22021", "22P05" -> INVALID_REQUEST.because();
            case "57014", "57P01", "57P02", "57P03", "57P05", "25P03" -> unavailable();
            default -> state.startsWith("08") || state.startsWith("53") ? unavailable() : INTERNAL_ERROR.because();
        };
    }

    /** What may stand in a log about it: state, constraint, table and column are names of ours, not values. */
    static String describe(SQLException failure) {
        var server = server(failure);
        if (server == null || server.getServerErrorMessage() == null) {
            return "SQLSTATE " + failure.getSQLState();
        }
        var message = server.getServerErrorMessage();
        return "SQLSTATE %s, table %s, column %s, constraint %s, in %s"
                .formatted(
                        server.getSQLState(),
                        message.getTable(),
                        message.getColumn(),
                        message.getConstraint(),
                        message.getRoutine());
    }

    private static ProblemException unavailable() {
        return UNAVAILABLE.because().retryAfter(Duration.ofSeconds(5));
    }

    private static boolean isRowLevelSecurity(PSQLException server) {
        return server != null
                && server.getServerErrorMessage() != null
                && ROW_LEVEL_SECURITY.equals(server.getServerErrorMessage().getRoutine());
    }

    // A batch hides the real one behind getNextException.
    private static PSQLException server(SQLException failure) {
        PSQLException found = null;
        for (SQLException each = failure; each != null; each = each.getNextException()) {
            if (each instanceof PSQLException server && (found == null || server.getServerErrorMessage() != null)) {
                found = server;
            }
        }
        return found;
    }
}
