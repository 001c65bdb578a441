package id.pendamping.platform.memory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What stands committed in PostgreSQL, as a mark: two marks are the same only when nothing was committed between them, by
 * this replica or any other. So what was computed after the first can be answered after the second as it is.
 *
 * <p>The mark is PostgreSQL's own snapshot, asked over a connection of its own that sees no table: one short round trip. Many who
 * ask at once share one question, but never one that was asked before they came.
 */
@ApplicationScoped
class CommitMark {

    // With the server's start: a standby that takes over may have lost the last commits and gives their numbers again.
    private static final String SNAPSHOT =
            "select pg_current_snapshot()::text || ' ' || extract(epoch from pg_postmaster_start_time())::text";

    private final AgroalDataSource database;
    private final ExecutorService asker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("commit-mark").daemon().factory());
    private CompletableFuture<String> next;
    private boolean asking;

    CommitMark(@DataSource("mark") AgroalDataSource database) {
        this.database = database;
    }

    /** The mark of a moment after this call. Does not block; completed by another thread. */
    synchronized CompletionStage<String> soon() {
        if (next == null) {
            next = new CompletableFuture<>();
        }
        var waiting = next;
        if (!asking) {
            begin();
        }
        return waiting;
    }

    private void begin() {
        asking = true;
        try {
            asker.execute(this::ask);
        } catch (RuntimeException | Error noThread) {
            asking = false;
            failAll(noThread);
        }
    }

    private void ask() {
        for (var waiting = taken(); waiting != null; waiting = taken()) {
            try {
                waiting.complete(read());
            } catch (SQLException | RuntimeException | Error failure) {
                // Whatever it is: who waits here has no deadline yet. Without a mark the database is asked, and says
                // what is wrong.
                failAll(failure);
                waiting.completeExceptionally(failure);
            }
        }
    }

    /** Those who wait for the next question; null, and this thread is done, when nobody does. */
    private synchronized CompletableFuture<String> taken() {
        var waiting = next;
        next = null;
        asking = waiting != null;
        return waiting;
    }

    // Who came meanwhile would wait as long again for the same.
    private void failAll(Throwable failure) {
        CompletableFuture<String> waiting;
        synchronized (this) {
            waiting = next;
            next = null;
        }
        if (waiting != null) {
            waiting.completeExceptionally(failure);
        }
    }

    private String read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SNAPSHOT);
                var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @PreDestroy
    void stop() {
        asker.shutdownNow();
    }
}
