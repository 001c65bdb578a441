package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_ON_SAMPLE;
import static id.pendamping.recipient.list.ListProblem.LIST_SAMPLE_ON_REAL;
import static id.pendamping.recipient.list.ListProblem.LIST_TOKEN_KEY_CHANGED;
import static id.pendamping.recipient.list.ListProblem.PERIOD_NOT_NEWEST;

import id.pendamping.recipient.ledger.Ledger;
import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.ledger.RegencyState;
import id.pendamping.recipient.ledger.RowKeys;
import id.pendamping.recipient.ledger.TokenKeys;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Compares lists with the ledger as it stands, in the transaction of the caller. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Comparisons {

    private static final NamedSql CORRECTED = NamedSql.of("""
            select count(distinct c.family) from list_change c
            join movement m on m.region = :region and m.programme = :programme and m.family = c.family and m.period = :period
            where c.list = :list and c.kind in ('ENTRY', 'RETURN', 'EXIT', 'MOVE') and m.corrects is null
                and m.delta + coalesce((
                    select sum(x.delta) from movement x where x.region = :region and x.corrects = m.line), 0) <> 0""");

    /** What a comparison found, as one value: the same for the same changes of the same rows. */
    private static final NamedSql DIGEST = NamedSql.of("""
            select md5(string_agg(concat_ws('|', kind, line, from_village, to_village, question), ',' order by number))
            from list_change where list = :list""");

    private final Comparison comparison;
    private final Ledger ledger;
    private final TokenKeys keys;
    private final AgroalDataSource dataSource;
    private final EntityManager entities;
    private final Clock clock;

    Comparisons(
            Comparison comparison,
            Ledger ledger,
            TokenKeys keys,
            AgroalDataSource dataSource,
            EntityManager entities,
            Clock clock) {
        this.comparison = comparison;
        this.ledger = ledger;
        this.keys = keys;
        this.dataSource = dataSource;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The list that this one goes on from. Refuses a list of a period before the newest that stands: the ledger goes forward. And made
     * families are not counted together with real ones.
     */
    RecipientList base(RecipientList list) {
        var standing = RecipientList.standing(list.region, list.programme.code);
        if (standing != null && standing.sample != list.sample) {
            throw (list.sample ? LIST_SAMPLE_ON_REAL : LIST_ON_SAMPLE)
                    .because(
                            list.programme.code,
                            String.valueOf(standing.period.year),
                            String.valueOf(standing.period.stage));
        }
        if (standing != null && list.isBefore(standing)) {
            throw PERIOD_NOT_NEWEST.because(
                    String.valueOf(standing.period.year), String.valueOf(standing.period.stage));
        }
        return standing;
    }

    /** Compares a list with what stands now, and remembers what that was. */
    ListComparison compare(RecipientList list, Progress progress) {
        var known = ListComparison.<ListComparison>findByIdOptional(list.id);
        var result = known.orElseGet(() -> new ListComparison(list));
        prepare(list, result);
        var upload = ListUpload.byNumber(list.upload);
        compare(list, result, upload.number, upload.keys(), upload.accepted, progress);
        if (known.isEmpty()) {
            result.persist();
        }
        entities.flush();
        return result;
    }

    /** Compares rows that will not be kept. */
    ListComparison tryOut(RecipientList list, long upload, RowKeys under, long accepted) {
        var result = new ListComparison(list);
        prepare(list, result);
        compare(list, result, upload, under, accepted, Progress.UNSEEN);
        return result;
    }

    private void prepare(RecipientList list, ListComparison result) {
        var base = base(list);
        var supersedes = base != null && base.period.id.equals(list.period.id);
        result.isFor(base == null || supersedes && ListComparison.of(base).baseline, supersedes);
        list.comparedWith(base);
    }

    /** Compares again with the same base; whether the same came of it. */
    boolean isStillSo(RecipientList list, ListComparison result, Progress progress) {
        var before = digest(list);
        var upload = ListUpload.byNumber(list.upload);
        compare(list, result, upload.number, upload.keys(), upload.accepted, progress);
        return before.equals(digest(list));
    }

    private void compare(
            RecipientList list, ListComparison result, long upload, RowKeys under, long accepted, Progress progress) {
        entities.flush();
        try (var connection = dataSource.getConnection()) {
            var state = ledger.see(connection, list.region);
            var key = mustBeReadUnder(state, under);
            long families = ledger.families(connection, list.region, list.programme.code, list.base);
            var against = new Comparison.Against(state.lastLine() > 0, under.isCrossed(key), families);
            var found = comparison.compare(connection, list, upload, accepted, against, progress);
            long corrections = result.supersedes
                    ? CORRECTED.first(
                            connection,
                            Map.of(
                                    "region", list.region,
                                    "programme", list.programme.code,
                                    "period", list.period.id,
                                    "list", list.id),
                            row -> row.getLong(1))
                    : 0;
            result.found(found, families, corrections, state.identities(), clock.instant());
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /**
     * Refuses rows that do not say whose they are by the key that the regency is compared by, and returns that key: they were read
     * before the regency went over to the present one.
     */
    String mustBeReadUnder(RegencyState state, RowKeys rows) {
        var key = state.keyFor(rows, keys.primary());
        if (!rows.knows(key) || !keys.isAlive(key)) {
            throw LIST_TOKEN_KEY_CHANGED.because();
        }
        return key;
    }

    private Optional<String> digest(RecipientList list) {
        try (var connection = dataSource.getConnection()) {
            return Optional.ofNullable(DIGEST.first(connection, Map.of("list", list.id), row -> row.getString(1)));
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
