package id.pendamping.platform.http;

import static id.pendamping.platform.problem.PlatformProblem.IDEMPOTENCY_KEY_REUSED;
import static id.pendamping.platform.problem.PlatformProblem.REQUEST_IN_PROGRESS;

import id.pendamping.platform.access.AcrossRegions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The first answers to requests with an {@code Idempotency-Key}, kept for a day. All of it happens in the caller's transaction. */
@ApplicationScoped
class StoredAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    // Two statements on one way: the second sees what was committed before the first had the lock.
    private static final String BEGIN = """
            select pg_try_advisory_xact_lock(?);
            select request, answer from idempotent_answer where lookup = ? and kept_until > ?""";

    private static final String KEEP = """
            insert into idempotent_answer (lookup, caller, request, answer, kept_until)
            values (?, current_setting('app.actor'), ?, ?, ?)
            on conflict (lookup) do update
            set request = excluded.request, answer = excluded.answer, kept_until = excluded.kept_until""";

    private final AgroalDataSource database;
    private final Clock clock;

    StoredAnswers(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the key for this transaction, and gives the answer that this request got before. Who comes second is told to
     * come back; another request under the same key is refused.
     */
    Optional<byte[]> begin(IdempotencyKey key, byte[] request) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BEGIN)) {
            statement.setLong(1, key.lock());
            statement.setBytes(2, key.lookup());
            statement.setObject(3, now());
            statement.execute();
            mustBeMine(statement.getResultSet());
            statement.getMoreResults();
            return before(statement.getResultSet(), key, request);
        }
    }

    private static void mustBeMine(ResultSet taken) throws SQLException {
        taken.next();
        if (!taken.getBoolean(1)) {
            throw REQUEST_IN_PROGRESS.at(IdempotencyKey.HEADER).retryAfter(Duration.ofSeconds(1));
        }
    }

    private static Optional<byte[]> before(ResultSet answered, IdempotencyKey key, byte[] request) throws SQLException {
        if (!answered.next()) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(answered.getBytes(1), key.mark(request))) {
            throw IDEMPOTENCY_KEY_REUSED.at(IdempotencyKey.HEADER);
        }
        return Optional.of(key.open(answered.getBytes(2)));
    }

    void keep(IdempotencyKey key, byte[] request, byte[] answer) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setBytes(1, key.lookup());
            statement.setBytes(2, key.mark(request));
            statement.setBytes(3, key.seal(answer));
            statement.setObject(4, now().plus(KEPT));
            statement.executeUpdate();
        }
    }

    /** Forgets what is older than a day. */
    @Scheduled(every = "1h", delayed = "1m", identity = "purge-idempotent-answers")
    @AcrossRegions
    @Transactional
    void purge() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from idempotent_answer where kept_until < ?")) {
            statement.setObject(1, now());
            statement.executeUpdate();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
