package id.pendamping.platform.access;

import id.pendamping.platform.deadline.DeadlineConfig;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells PostgreSQL, once per transaction, whose work it does: the scope that row-level security reads, the actor, request,
 * operation and purpose that the audit triggers write, and when nobody waits for it any more. The settings end with the
 * transaction.
 *
 * <p>A connection without a transaction would keep them, or never have them, and then every query would silently find
 * nothing. So it is refused, as is a transaction that nobody declared a scope for.
 *
 * <p>A list is planned anew each time: the plan that stops with the page of one who sees the country walks through the
 * country for one who sees a regency. What is read by key keeps its plan, which spares half of its time.
 */
@ApplicationScoped
class ScopedConnections implements AgroalPoolInterceptor {

    private static final String TELL = """
        select set_config('app.scope_from', ?, true), set_config('app.scope_to', ?, true),
               set_config('app.scope_codes', ?, true), set_config('app.actor', ?, true),
               set_config('app.request', ?, true), set_config('app.operation', ?, true),
               set_config('app.purpose', ?, true),
               set_config('statement_timeout', coalesce(?, current_setting('statement_timeout')), true),
               set_config('idle_in_transaction_session_timeout', ?, true), set_config('plan_cache_mode', ?, true)\
        """;

    /** For what no request waits for. A statement may take this long; else nobody would notice a server that is gone. */
    private static final Duration PATIENT = Duration.ofSeconds(60);

    /**
     * A process that stands still in the middle of a transaction (not: dies) would keep its locks until it wakes up; PostgreSQL takes
     * them back after this long. Files are read while a COPY waits for their rows, which is no idleness.
     */
    private static final Duration STALLED = Duration.ofSeconds(30);

    private final String service;
    private final Caller caller;
    private final Duration answerWithin;
    private final Duration longestWork;

    ScopedConnections(
            @ConfigProperty(name = "pendamping.service") String service, Caller caller, DeadlineConfig deadline) {
        this.service = service;
        this.caller = caller;
        this.answerWithin = deadline.answerWithin();
        this.longestWork = deadline.longestWork();
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var declared = DeclaredScope.current();
        var asked = Arc.container().requestContext().isActive();
        if (declared == null && (!asked || caller.anonymous())) {
            throw new IllegalStateException(
                    "No scope: this work has no caller, so it must say @AcrossRegions outside its transaction.");
        }
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "No transaction: row-level security would hide every row. Make the read @Transactional.");
            }
            boolean hurries = asked && caller.hurries();
            // For a server that does not answer at all; one that does ends the statement a little earlier itself.
            connection.setNetworkTimeout(
                    Runnable::run, (int) patience(asked, hurries).toMillis());
            tell(connection, declared, asked, hurries);
        } catch (SQLException failure) {
            throw new IllegalStateException("The connection could not be told its scope.", failure);
        }
    }

    private Duration patience(boolean asked, boolean hurries) {
        if (hurries) {
            return answerWithin;
        }
        return asked && caller.isPatient() ? longestWork : PATIENT;
    }

    private void tell(Connection connection, DeclaredScope.Declaration declared, boolean asked, boolean hurries)
            throws SQLException {
        var scope = declared == null ? caller.scope() : Scope.all();
        var someone = asked && !caller.anonymous();
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, scope.hullStart());
            statement.setString(2, scope.hullEnd());
            statement.setString(3, scope.prefixes());
            statement.setString(4, someone ? caller.id() : service);
            statement.setString(5, asked ? caller.requestId() : "");
            statement.setString(6, asked && !caller.operation().isEmpty() ? caller.operation() : work(declared));
            statement.setString(7, someone ? caller.purpose().map(Enum::name).orElse("") : "");
            statement.setString(8, hurries ? answerWithin.toMillis() * 9 / 10 + "ms" : null);
            statement.setString(9, (hurries ? answerWithin : STALLED).toMillis() + "ms");
            statement.setString(10, asked && caller.isListing() ? "force_custom_plan" : "auto");
            statement.execute();
        }
    }

    private static String work(DeclaredScope.Declaration declared) {
        return declared == null ? "" : declared.work();
    }
}
