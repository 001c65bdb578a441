package id.pendamping.platform.memory;

import id.pendamping.platform.access.DeclaredScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What stands committed in PostgreSQL, as a mark: two marks are the same only when nothing was committed between them, by
 * this replica or any other. So what was computed after the first can be answered after the second as it is.
 *
 * <p>The mark is PostgreSQL's own snapshot. Many who ask at once share one question, but never one that was asked before
 * they came.
 */
@ApplicationScoped
public class CommitMark {

    // With the server's start: a standby that takes over may have lost the last commits and gives their numbers again.
    private static final String SNAPSHOT =
            "select pg_current_snapshot()::text || ' ' || extract(epoch from pg_postmaster_start_time())::text";

    private final AgroalDataSource database;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile CompletableFuture<String> next = new CompletableFuture<>();

    CommitMark(AgroalDataSource database) {
        this.database = database;
    }

    /** The mark of a moment after this call. */
    public String now() {
        var mine = next; // not asked yet, or asked while we take this line: it is replaced before it is asked
        turn.lock();
        try {
            if (!mine.isDone()) {
                ask(mine);
            }
        } finally {
            turn.unlock();
        }
        return answer(mine);
    }

    private void ask(CompletableFuture<String> mine) {
        next = new CompletableFuture<>();
        try {
            mine.complete(DeclaredScope.acrossRegions(
                    "CommitMark.now", () -> QuarkusTransaction.requiringNew().call(this::read)));
        } catch (Exception failure) {
            mine.completeExceptionally(failure);
        }
    }

    private String read() throws java.sql.SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SNAPSHOT);
                var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static String answer(CompletableFuture<String> mark) {
        try {
            return mark.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("PostgreSQL did not say what is committed.", failure.getCause());
        }
    }
}
