package id.pendamping.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailuresTest {

    @Inject
    Failures failures;

    @Test
    void a_commit_whose_connection_was_ended_passes() {
        assertEquals("UNAVAILABLE", read(new SQLException("ended", "57P01")));
        assertEquals("UNAVAILABLE", read(new SQLException("gone", "08006")));
    }

    @Test
    void a_commit_that_broke_a_rule_of_ours_does_not() {
        assertEquals("INTERNAL_ERROR", read(new SQLException("a check", "23514")));
        assertEquals("DUPLICATE", read(new SQLException("a key", "23505")));
    }

    @Test
    void a_commit_that_nobody_can_say_anything_about_passes() {
        assertEquals(
                "UNAVAILABLE",
                failures.read(new RollbackException("lost")).problem().name());
        var ours = new RollbackException("flush");
        ours.initCause(new IllegalStateException("our fault"));
        assertEquals("INTERNAL_ERROR", failures.read(ours).problem().name());
    }

    /** As a failed commit arrives: the reason stands beside the exception, inside another. */
    private String read(SQLException reason) {
        var resource = new XAException("commit");
        resource.initCause(reason);
        var commit = new RollbackException("Could not commit transaction.");
        commit.addSuppressed(resource);
        return failures.read(new ArcUndeclaredThrowableException(commit))
                .problem()
                .name();
    }
}
