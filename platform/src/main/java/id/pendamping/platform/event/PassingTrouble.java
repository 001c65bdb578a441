package id.pendamping.platform.event;

import id.pendamping.platform.access.DeclaredScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;

/** Tells what passes by itself from what does not: a database that is away or full says nothing about an event. */
@ApplicationScoped
class PassingTrouble {

    private static final int DEEPEST = 20;

    private final Database database;

    PassingTrouble(Database database) {
        this.database = database;
    }

    boolean isBehind(Throwable failure) {
        return isBehind(failure, 0) || !answers();
    }

    private static boolean isBehind(Throwable failure, int depth) {
        if (failure == null || depth > DEEPEST) {
            return false;
        }
        if (failure instanceof SQLException sql && passes(sql.getSQLState())) {
            return true;
        }
        // A commit that broke in the middle has its reason beside it rather than behind it.
        return isBehind(failure.getCause(), depth + 1)
                || Arrays.stream(failure.getSuppressed()).anyMatch(beside -> isBehind(beside, depth + 1));
    }

    /**
     * The states of a connection that is lost or refused (08), of a server that is short of something (53) or going down
     * (57P, 58), of a standby (25006), and none at all where the pool has no connection to give.
     */
    private static boolean passes(String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.equals("25006");
    }

    private boolean answers() {
        try {
            return DeclaredScope.acrossRegions(
                    "PassingTrouble.answers",
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> database.row("select 1", row -> true).isPresent()));
        } catch (Exception away) {
            return false;
        }
    }
}
