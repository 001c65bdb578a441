package id.pendamping.recipient.release;

import id.pendamping.recipient.ledger.LatePosting;
import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.Posting;
import id.pendamping.recipient.release.ReleaseStore.Key;
import id.pendamping.recipient.threshold.Threshold;
import id.pendamping.recipient.threshold.ThresholdKind;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Writes what the public may see of a publication, in the transaction of the publication and as it is: it never changes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Releases {

    private final AgroalDataSource dataSource;
    private final ReleaseStore store;

    Releases(AgroalDataSource dataSource, ReleaseStore store) {
        this.dataSource = dataSource;
        this.store = store;
    }

    /** Of a list that was published under this number. */
    public void publish(Posting posting, long number) {
        int smallest = Threshold.on(ThresholdKind.SMALLEST_COUNT, posting.day(), posting.programme()).smallestCount;
        try (var connection = dataSource.getConnection()) {
            var key = new Key(posting.region(), posting.programme(), number);
            var base = store.standing(connection, posting.base(), number);
            var opening = opening(connection, posting, key, base);
            var list = new ListTold(
                    posting.baseline(),
                    posting.supersedes(),
                    told(connection, key, opening),
                    store.earlier(connection, key, posting.period()));
            var told = Suppression.release(store.sheet(connection, key), smallest, list);
            store.write(connection, key, posting.period(), opening, smallest, told);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /** Where the openings were told: with the list before, or where those of the edition before were. */
    private Long opening(Connection connection, Posting posting, Key key, Long base) {
        return posting.supersedes() && base != null ? store.opening(connection, key.at(base)) : base;
    }

    private Told told(Connection connection, Key key, Long number) {
        return number == null ? null : store.told(connection, key.at(number));
    }

    /**
     * Of a reversal under this number: what was told of the list that stands again is told again, with the reasons that were found for
     * it since.
     */
    public void revert(Posting posting, long number) {
        if (posting.supersedes()) {
            again(new Key(posting.region(), posting.programme(), number), posting.base(), posting.day());
        }
    }

    /** Of reasons that were found later, under this number. */
    public void explain(LatePosting posting, long number) {
        again(new Key(posting.region(), posting.programme(), number), posting.list(), posting.day());
    }

    private void again(Key key, UUID list, LocalDate day) {
        int smallest = Threshold.on(ThresholdKind.SMALLEST_COUNT, day, key.programme()).smallestCount;
        try (var connection = dataSource.getConnection()) {
            long before = store.standing(connection, list, key.number());
            var told = store.told(connection, key.at(before));
            // What was published before there were releases is not told now either.
            if (told != null) {
                var then = store.reasons(connection, key.at(before));
                var now = store.reasons(connection, key);
                store.again(
                        connection,
                        key,
                        before,
                        smallest,
                        FoundReasons.release(key.region(), told, then, now, smallest));
            }
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
