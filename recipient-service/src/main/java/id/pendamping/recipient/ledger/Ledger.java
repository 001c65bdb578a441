package id.pendamping.recipient.ledger;

import id.pendamping.recipient.publication.PublicationKind;
import id.pendamping.recipient.publication.PublicationNumbers;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Writes the ledger: lines, what numbers lead to whom, stays, counts, and last the publication number. All of it in the
 * transaction of the caller, under the lock on the regency, and by statements over whole lists.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {

    private static final NamedSql BEGIN =
            NamedSql.of("insert into regency_ledger (region) values (:region) on conflict do nothing");

    private static final NamedSql HOLD =
            NamedSql.of("select last_line, identities, key_id from regency_ledger where region = :region for update");

    private static final NamedSql SEE =
            NamedSql.of("select last_line, identities, key_id from regency_ledger where region = :region");

    private static final NamedSql ADVANCE = NamedSql.of("""
            update regency_ledger set last_line = :last, identities = identities + :identities,
                key_id = coalesce(key_id, :key)
            where region = :region""");

    private static final NamedSql OPEN = NamedSql.of("""
            insert into publication (id, region, programme, period, kind, list, standing, first_line, last_line, made_by)
            values (:publication, :region, :programme, :period, :kind, :list, :standing, :before + 1, :before, :actor)""");

    private static final NamedSql CLOSE = NamedSql.of("""
            update publication set number = :number, at = :at, last_line = :last where region = :region and id = :publication""");

    private static final NamedSql FAMILIES = NamedSql.of("""
            select coalesce(sum(closing), 0) from village_count
            where region = :region and programme = :programme and number = (
                select max(number) from publication where standing = :base)""");

    private final AgroalDataSource dataSource;
    private final TokenKeys keys;
    private final KeyRotation rotation;
    private final PublicationNumbers numbers;

    Ledger(AgroalDataSource dataSource, TokenKeys keys, KeyRotation rotation, PublicationNumbers numbers) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.rotation = rotation;
        this.numbers = numbers;
    }

    /** How far the ledger of a regency is, without holding it. */
    public RegencyState see(Connection connection, String region) {
        var state = SEE.first(connection, Map.of("region", region), Ledger::state);
        return state == null ? new RegencyState(0, 0, null) : state;
    }

    /** How many families are on a programme by the list that stands; none without one. */
    public long families(Connection connection, String region, String programme, UUID base) {
        var values = new HashMap<String, Object>();
        values.put("region", region);
        values.put("programme", programme);
        values.put("base", base);
        return base == null ? 0 : FAMILIES.first(connection, values, row -> row.getLong(1));
    }

    /** Takes the lock on a regency, until the transaction ends. */
    public RegencyState hold(String region) {
        try (var connection = dataSource.getConnection()) {
            BEGIN.change(connection, Map.of("region", region));
            return HOLD.first(connection, Map.of("region", region), Ledger::state);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private static RegencyState state(java.sql.ResultSet row) throws SQLException {
        return new RegencyState(row.getLong(1), row.getLong(2), row.getString(3));
    }

    /**
     * Writes what a list changes. The regency is held, and the changes stand in {@code list_change}.
     *
     * @param progress told what is written next
     */
    public Posted publish(Posting posting, RegencyState state, Consumer<PostingPhase> progress) {
        try (var connection = dataSource.getConnection()) {
            var rows = rotation.keysOf(connection, posting.list());
            var values = values(posting, state, rows, "LIST", posting.list());
            rotation.used(connection, (String) values.get("key"));
            rotation.used(connection, keys.primary());
            LedgerSql.MEMORY.first(connection, Map.of(), row -> null);
            LedgerSql.TOUCHED.change(connection, Map.of());
            OPEN.change(connection, values);
            progress.accept(PostingPhase.LINES);
            LedgerSql.JOIN_WHOLE.first(connection, Map.of(), row -> null);
            long lines =
                    (posting.supersedes() ? LedgerSql.LINES_OF_EDITION : LedgerSql.LINES).change(connection, values);
            LedgerSql.JOIN_AS_USUAL.first(connection, Map.of(), row -> null);
            progress.accept(PostingPhase.TOKENS);
            var touched = rotation.isOn(rows) ? linkUnderBothKeys(connection, values) : link(connection, values);
            progress.accept(PostingPhase.STAYS);
            if (posting.supersedes()) {
                stays(connection, values);
            } else {
                staysGoOn(connection, values);
            }
            refresh(connection, values, touched.families());
            hold(connection, values);
            analyse(connection, lines);
            progress.accept(PostingPhase.COUNTS);
            boolean goesOver = rotation.isOn(rows) && rotation.goesOver(connection, values);
            var posted = number(connection, values, state, lines, touched.changed() || goesOver);
            LedgerSql.COUNTS.change(connection, values);
            LedgerSql.EXITS.change(connection, values);
            mustBalance(connection, values);
            return posted;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /** Takes back what a list changed, by lines of their own. The regency is held. */
    public Posted revert(Posting posting, RegencyState state, Consumer<PostingPhase> progress) {
        try (var connection = dataSource.getConnection()) {
            var rows = rotation.keysOf(connection, posting.list());
            var values = values(posting, state, rows, "REVERSAL", posting.supersedes() ? posting.base() : null);
            LedgerSql.MEMORY.first(connection, Map.of(), row -> null);
            LedgerSql.TOUCHED.change(connection, Map.of());
            values.put("since", stoodUpTo(connection, values));
            values.put("reverted", LedgerSql.PUBLISHED.first(connection, values, row -> row.getObject(1, UUID.class)));
            OPEN.change(connection, values);
            progress.accept(PostingPhase.LINES);
            long lines = LedgerSql.REVERSED_LINES.change(connection, values);
            progress.accept(PostingPhase.STAYS);
            stays(connection, values);
            progress.accept(PostingPhase.TOKENS);
            boolean touched = Unlinking.unlink(connection, values);
            refresh(connection, values, touched);
            progress.accept(PostingPhase.COUNTS);
            var posted = number(connection, values, state, lines, touched);
            if (posting.supersedes()) {
                // Found for exits that the edition below told, while the one above stood.
                values.put("until", LedgerSql.FIRST_LINE.first(connection, values, row -> row.getLong(1)));
                LedgerSql.COUNTS_AGAIN.change(connection, values);
                LedgerSql.EXITS_AGAIN.change(connection, values);
            }
            return posted;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /**
     * Writes reasons that were found later: lines that move nobody, and the exits of their period by reason. The regency is held.
     *
     * @return with as many lines as exits were explained
     */
    public Posted explain(LatePosting posting, RegencyState state) {
        var values = new HashMap<String, Object>();
        values.put("publication", UuidVersion7Strategy.INSTANCE.generateUuid(null));
        values.put("proposal", posting.proposal());
        values.put("list", posting.list());
        values.put("standing", posting.list());
        values.put("base", posting.list());
        values.put("region", posting.region());
        values.put("programme", posting.programme());
        values.put("period", posting.period());
        values.put("kind", "REASONS");
        values.put("actor", posting.by());
        values.put("day", posting.day());
        values.put("key", state.keyId());
        values.put("before", state.lastLine());
        values.put("since", state.lastLine());
        values.put("until", Long.MAX_VALUE);
        try (var connection = dataSource.getConnection()) {
            OPEN.change(connection, values);
            long lines = LedgerSql.REASON_LINES.change(connection, values);
            var posted = number(connection, values, state, lines, false);
            LedgerSql.COUNTS_AGAIN.change(connection, values);
            LedgerSql.EXITS_AGAIN.change(connection, values);
            return posted;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /** The last line when the base was told last; 0 without one. */
    private static long stoodUpTo(Connection connection, Map<String, Object> values) {
        var line = LedgerSql.STOOD_UP_TO.first(connection, values, row -> row.getLong(1));
        return line == null ? 0 : line;
    }

    private Map<String, Object> values(Posting posting, RegencyState state, RowKeys rows, String kind, UUID standing) {
        var values = new HashMap<String, Object>();
        values.put("publication", UuidVersion7Strategy.INSTANCE.generateUuid(null));
        values.put("list", posting.list());
        values.put("region", posting.region());
        values.put("programme", posting.programme());
        values.put("period", posting.period());
        values.put("baseline", posting.baseline());
        values.put("supersedes", posting.supersedes());
        values.put("base", posting.base());
        values.put("actor", posting.by());
        values.put("day", posting.day());
        values.put("kind", kind);
        values.put("standing", standing);
        values.put("before", state.lastLine());
        values.put("key", state.keyFor(rows, keys.primary()));
        values.put("primary", keys.primary());
        values.put("crossed", rows.isCrossed(keys.primary()));
        return values;
    }

    /**
     * @param families whether other numbers lead to anybody than before; to whom stands in {@code touched_family}
     * @param changed whether any number leads elsewhere, or somewhere now
     */
    private record Touched(boolean families, boolean changed) {}

    private Touched link(Connection connection, Map<String, Object> values) {
        // A regency that met nobody yet has nothing to close, and a million numbers to look for.
        int touched = (long) values.get("before") == 0 ? 0 : close(connection, values);
        touched += LedgerSql.LINKED.change(connection, values);
        int opened = 0;
        for (var kind : NumberKind.values()) {
            opened += LedgerSql.OPEN_TOKENS.change(connection, with(values, "kind", kind.name()));
        }
        return new Touched(touched > 0, opened + touched > 0);
    }

    /** Closes what leads elsewhere from here on. */
    private int close(Connection connection, Map<String, Object> values) {
        int closed = 0;
        for (var kind : NumberKind.values()) {
            closed += LedgerSql.CLOSE_OWN.change(connection, with(values, "kind", kind.name()));
        }
        closed += LedgerSql.CLOSE_OTHERS.change(connection, values);
        if (closed > 0) {
            rotation.closeTwins(connection, values);
        }
        return closed;
    }

    /** What is known under one key becomes known under the primary first, and what is new after. */
    private Touched linkUnderBothKeys(Connection connection, Map<String, Object> values) {
        if (!values.get("key").equals(values.get("primary"))) {
            // Stays carry the former key still, and nothing of them changes.
            rotation.link(connection, values);
            var touched = link(connection, values);
            rotation.link(connection, values);
            return touched;
        }
        boolean linked = rotation.linkTouching(connection, values);
        var touched = link(connection, values);
        return new Touched(linked || touched.families(), touched.changed());
    }

    /** Lines were taken back, so stays are made anew from those that stand. */
    private static void stays(Connection connection, Map<String, Object> values) {
        LedgerSql.FORGET_STAYS.change(connection, values);
        LedgerSql.STAYS.change(connection, values);
    }

    private static void staysGoOn(Connection connection, Map<String, Object> values) {
        LedgerSql.JOIN_WHOLE.first(connection, Map.of(), row -> null);
        LedgerSql.STAYS_GO_ON.change(connection, values);
        LedgerSql.JOIN_AS_USUAL.first(connection, Map.of(), row -> null);
    }

    /** Beside the stays as they are now; few lists come with holds, and only those look for their rows again. */
    private static void hold(Connection connection, Map<String, Object> values) {
        if (LedgerSql.HOLDS_TOLD.first(connection, values, row -> row.getBoolean(1))) {
            LedgerSql.JOIN_WHOLE.first(connection, Map.of(), row -> null);
            LedgerSql.HOLDS.change(connection, values);
            LedgerSql.JOIN_AS_USUAL.first(connection, Map.of(), row -> null);
        }
    }

    private static void refresh(Connection connection, Map<String, Object> values, boolean touched) {
        if (touched) {
            LedgerSql.REFRESH.change(connection, values);
        }
    }

    /** A list that doubles the ledger is not left to the next automatic analysis. */
    private static void analyse(Connection connection, long lines) {
        double believed = LedgerSql.BELIEVED.first(connection, Map.of(), row -> row.getDouble(1));
        if (lines > believed) {
            LedgerSql.ANALYSE.change(connection, Map.of());
        }
    }

    private Posted number(
            Connection connection, Map<String, Object> values, RegencyState state, long lines, boolean identities) {
        values.put("last", state.lastLine() + lines);
        values.put("identities", identities ? 1L : 0L);
        ADVANCE.change(connection, values);
        var taken = numbers.take((UUID) values.get("publication"), PublicationKind.LEDGER);
        values.put("number", taken.number());
        values.put("at", OffsetDateTime.ofInstant(taken.at(), ZoneOffset.UTC));
        CLOSE.change(connection, values);
        return new Posted(taken.number(), taken.at(), lines);
    }

    /** The families that the file names, but for what was held back, are the families that the ledger has now. */
    private static void mustBalance(Connection connection, Map<String, Object> values) {
        var astray = LedgerSql.ASTRAY.list(connection, values, row -> row.getString(1));
        if (!astray.isEmpty()) {
            throw new IllegalStateException("The ledger does not balance in " + astray);
        }
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }
}
