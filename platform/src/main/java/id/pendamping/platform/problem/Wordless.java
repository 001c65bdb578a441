package id.pendamping.platform.problem;

import java.sql.SQLException;

/**
 * A failure for the log: its class and stack and those of its causes, without their messages, which quote rows, bodies and
 * keys.
 */
public final class Wordless extends Throwable {

    private static final int DEEPEST = 20;

    private final String name;

    private Wordless(Throwable failure, int depth) {
        // The JSON of a log shows the message, and not what toString says.
        super(
                name(failure),
                failure.getCause() == null || depth == DEEPEST ? null : new Wordless(failure.getCause(), depth + 1),
                true,
                true);
        this.name = name(failure);
        setStackTrace(failure.getStackTrace());
        if (depth < DEEPEST) {
            for (var beside : failure.getSuppressed()) {
                addSuppressed(new Wordless(beside, depth + 1));
            }
        }
    }

    public static Throwable of(Throwable failure) {
        return new Wordless(failure, 0);
    }

    static String name(Throwable failure) {
        var type = failure.getClass().getName();
        return failure instanceof SQLException refused ? type + " (" + Database.describe(refused) + ')' : type;
    }

    @Override
    public String toString() {
        return name;
    }
}
