package id.pendamping.recipient.publication;

import static id.pendamping.recipient.publication.PublicationProblem.AS_OF_UNKNOWN;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Gives out publication numbers, and knows which state one names. The one row that they come from is held until the transaction
 * that takes one commits, so it is taken last, and by nobody who has much left to write.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PublicationNumbers {

    /** Whoever takes a number holds it to the commit; whoever asks for an instant that may be of a number not yet committed waits for it. */
    private static final String TURN = "hashtextextended('publication-number', 0)";

    private static final String WAIT = "select pg_advisory_xact_lock(" + TURN + ")";

    // Given back at once: a reader may go on for minutes. By the clock of the database, which all replicas share.
    private static final String SETTLE =
            "select pg_advisory_lock_shared(%1$s), clock_timestamp(), pg_advisory_unlock_shared(%1$s)".formatted(TURN);

    private static final String TAKE = """
            with taken as (
                update publication_number set last = last + 1, at = greatest(clock_timestamp(), at + interval '1 microsecond')
                returning last, at)
            insert into publication_instant (number, at, change, kind) select last, at, ?, ? from taken returning number, at""";

    private static final String LAST = "select last, at from publication_number where last > 0";

    private static final String BY_NUMBER = "select number, at from publication_instant where number = ?";

    private static final String BY_INSTANT =
            "select number, at from publication_instant where at <= ? order by at desc limit 1";

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    PublicationNumbers(AgroalDataSource dataSource, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes the next number for a change; nobody else gets one until the transaction ends. */
    public PublicationNumber take(UUID change, PublicationKind kind) {
        query(WAIT, statement -> {}, ResultSet::next);
        return query(TAKE, statement -> {
            statement.setObject(1, change);
            statement.setString(2, kind.name());
        });
    }

    /** What the rows of this transaction name as the change that they came with. Its number is taken as the last act before the commit. */
    public UUID change(PublicationKind kind) {
        var key = PublicationNumbers.class.getName() + kind;
        var known = (UUID) transaction.getResource(key);
        if (known != null) {
            return known;
        }
        var change = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        transaction.putResource(key, change);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                take(change, kind);
            }

            @Override
            public void afterCompletion(int status) {}
        });
        return change;
    }

    /** The state that is published now. */
    public PublicationNumber last() {
        return query(LAST, statement -> {});
    }

    /**
     * The state that a request asks for.
     *
     * @param asOf a publication number, or an instant as in RFC 3339, of which the last number given by then is meant; null for now
     * @throws id.pendamping.platform.problem.ProblemException AS_OF_UNKNOWN when it is neither, or is yet to come
     */
    public PublicationNumber at(String asOf) {
        if (asOf == null) {
            return last();
        }
        if (isNumber(asOf)) {
            return byNumber(Long.parseLong(asOf));
        }
        var instant = instant(asOf);
        if (instant.isAfter(settled(instant))) {
            throw AS_OF_UNKNOWN.at("asOf");
        }
        return query(BY_INSTANT, statement -> statement.setObject(1, utc(instant)));
    }

    /** Until when, at least up to that instant if it is past, all numbers that were ever given are known. */
    private Instant settled(Instant instant) {
        var known = last().at();
        if (known != null && !instant.isAfter(known)) {
            return known;
        }
        return query(SETTLE, statement -> {}, found -> {
            found.next();
            return instant(found, 2);
        });
    }

    /**
     * The same with the day on which it is looked at: that of the instant that was asked for, or at which the number was given; the
     * present state today.
     */
    public PublishedState state(String asOf) {
        var published = at(asOf);
        return new PublishedState(published.number(), published.at(), day(asOf, published));
    }

    private LocalDate day(String asOf, PublicationNumber published) {
        var moment = asOf == null ? clock.instant() : isNumber(asOf) ? published.at() : instant(asOf);
        // Before the first number nothing had been set for any day.
        return moment == null ? LocalDate.EPOCH : LocalDate.ofInstant(moment, JAKARTA);
    }

    private static boolean isNumber(String asOf) {
        return asOf.matches("0|[1-9][0-9]{0,17}");
    }

    private PublicationNumber byNumber(long number) {
        var found = query(BY_NUMBER, statement -> statement.setLong(1, number));
        if (found.number() != number) {
            throw AS_OF_UNKNOWN.at("asOf");
        }
        return found;
    }

    private static Instant instant(String asOf) {
        try {
            // A plus that was not escaped arrives as a blank.
            return OffsetDateTime.parse(asOf.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException neither) {
            throw AS_OF_UNKNOWN.at("asOf");
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private interface Values {
        void into(PreparedStatement statement) throws SQLException;
    }

    private interface Answer<T> {
        T of(ResultSet found) throws SQLException;
    }

    private PublicationNumber query(String sql, Values values) {
        return query(
                sql,
                values,
                found -> found.next()
                        ? new PublicationNumber(found.getLong(1), instant(found, 2))
                        : PublicationNumber.NONE);
    }

    private static Instant instant(ResultSet found, int column) throws SQLException {
        return found.getObject(column, OffsetDateTime.class).toInstant();
    }

    private <T> T query(String sql, Values values, Answer<T> answer) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            values.into(statement);
            try (ResultSet found = statement.executeQuery()) {
                return answer.of(found);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Publication numbers cannot be reached", failure);
        }
    }
}
