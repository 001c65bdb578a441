package id.pendamping.platform.problem;

import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Writes down what was our fault, without what it was about: messages of exceptions quote rows, bodies and keys, so only
 * classes, places in the code and the names of constraints are kept.
 */
final class FailureLog {

    private static final Logger LOG = Logger.getLogger(FailureLog.class);

    private static final int DEEPEST = 20;

    private FailureLog() {}

    static void ourFault(ProblemException answered, Throwable failure) {
        LOG.errorf(new Wordless(failure, 0), "Answered %s", answered.problem().slug());
    }

    static void passing(ProblemException answered, Throwable failure) {
        LOG.warnf("Answered %s because of %s", answered.problem().slug(), causes(failure));
    }

    private static String causes(Throwable failure) {
        var names = new StringBuilder(name(failure));
        var cause = failure.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            names.append(" < ").append(name(cause));
        }
        return names.toString();
    }

    private static String name(Throwable failure) {
        var type = failure.getClass().getName();
        return failure instanceof SQLException refused ? type + " (" + Database.describe(refused) + ')' : type;
    }

    /** A failure's class and stack, and those of its causes. */
    private static final class Wordless extends Throwable {

        private final String name;

        Wordless(Throwable failure, int depth) {
            super(
                    null,
                    failure.getCause() == null || depth == DEEPEST ? null : new Wordless(failure.getCause(), depth + 1),
                    false,
                    true);
            this.name = name(failure);
            setStackTrace(failure.getStackTrace());
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
