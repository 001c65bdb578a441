package id.pendamping.platform.memory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.access.DeclaredScope;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
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

    @Test
    void whatever_goes_wrong_nobody_waits_for_ever_and_the_next_is_told() throws Exception {
        var trouble = new Trouble();
        try (var pool = pool(trouble)) {
            var mark = new CommitMark(pool);
            trouble.kind = new NoClassDefFoundError("org.example.Gone");
            var untold = assertThrows(
                    ExecutionException.class,
                    () -> mark.soon().toCompletableFuture().get(10, SECONDS));
            assertEquals(trouble.kind, untold.getCause());

            trouble.kind = null;
            assertNotNull(mark.soon().toCompletableFuture().get(10, SECONDS));

            mark.stop();
            // Whoever asks while the last answer is just given is answered still.
            await().until(() -> isRefused(mark));
            assertTrue(isRefused(mark));
        }
    }

    private static boolean isRefused(CommitMark mark) throws Exception {
        try {
            mark.soon().toCompletableFuture().get(10, SECONDS);
            return false;
        } catch (ExecutionException refused) {
            return true;
        }
    }

    /** Happens when a connection is taken from the pool, as when a class of the driver cannot be found. */
    private static final class Trouble implements AgroalPoolInterceptor {

        private volatile Error kind;

        @Override
        public void onConnectionAcquire(Connection connection) {
            if (kind != null) {
                throw kind;
            }
        }
    }

    private static AgroalDataSource pool(AgroalPoolInterceptor interceptor) throws SQLException {
        var config = ConfigProvider.getConfig();
        var pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(size -> size.maxSize(3)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(database -> database.jdbcUrl(
                                        config.getValue("quarkus.datasource.jdbc.url", String.class))
                                .principal(
                                        new NamePrincipal(config.getValue("quarkus.datasource.username", String.class)))
                                .credential(new SimplePassword(
                                        config.getValue("quarkus.datasource.password", String.class))))));
        pool.setPoolInterceptors(List.of(interceptor));
        return pool;
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
