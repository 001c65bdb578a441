package id.pendamping.platform.memory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.pendamping.platform.access.DeclaredScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommitMarkTest {

    @Inject
    CommitMark committed;

    @Inject
    AgroalDataSource database;

    @Test
    void a_commit_changes_the_mark() throws Exception {
        changesWithACommit();
    }

    // Others use the same server, and the relay renews its lease: two marks in a row are the same before long.
    @Test
    void without_a_commit_the_mark_stays() {
        await().until(() -> now().equals(now()));
    }

    @Test
    void among_many_who_ask_at_once_nobody_gets_a_mark_from_before_the_own_commit() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 16)
                    .mapToObj(caller -> callers.submit(() -> {
                        for (int i = 0; i < 20; i++) {
                            changesWithACommit();
                        }
                        return caller;
                    }))
                    .toList();
            for (var each : asked) {
                each.get();
            }
        }
    }

    private String now() {
        return committed.soon().toCompletableFuture().join();
    }

    private void changesWithACommit() throws Exception {
        var before = now();
        commit();
        assertNotEquals(before, now());
    }

    /** The least that is a change: a transaction with a number of its own. */
    private void commit() throws Exception {
        DeclaredScope.acrossRegions(
                "CommitMarkTest",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        return statement.execute("select pg_current_xact_id()");
                    }
                }));
    }
}
