package id.pendamping.platform.problem;

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
        LOG.errorf(Wordless.of(failure), "Answered %s", answered.problem().slug());
    }

    static void passing(ProblemException answered, Throwable failure) {
        LOG.warnf("Answered %s because of %s", answered.problem().slug(), causes(failure));
    }

    private static String causes(Throwable failure) {
        var names = new StringBuilder(Wordless.name(failure));
        var cause = failure.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            names.append(" < ").append(Wordless.name(cause));
        }
        return names.toString();
    }
}
