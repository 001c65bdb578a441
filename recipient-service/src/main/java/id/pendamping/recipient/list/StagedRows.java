package id.pendamping.recipient.list;

import id.pendamping.recipient.ledger.RowKeys;
import id.pendamping.recipient.ledger.TokenKeys;
import id.pendamping.recipient.place.Places;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * The rows of files as tokens. Their table has no row-level security, because COPY wants none, so whoever calls this has found the
 * list in the caller's scope, and gives the upload of that list.
 */
@ApplicationScoped
class StagedRows {

    static final String COPY =
            "copy staged_row (upload, line, kk, nik, village, problem, field) from stdin with (format binary)";

    /** While a key is rotated each number has two tokens. */
    static final String COPY_BOTH_KEYS =
            "copy staged_row (upload, line, kk, nik, village, problem, field, other_kk, other_nik) from stdin with (format binary)";

    private static final int BETWEEN_NOTES = 20_000;

    private final AgroalDataSource dataSource;
    private final TokenKeys keys;
    private final Places places;

    StagedRows(AgroalDataSource dataSource, TokenKeys keys, Places places) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.places = places;
    }

    /** How far a file is read, told while it is. */
    record Sofar(long rows, long accepted, long rejected, long unreadable) {}

    /** A row that was rejected, without a word of what stood in it. */
    record Rejected(int line, ListRowProblem problem, ListColumn column) {}

    /** Reads a file into the rows of an upload, under the keys given. Nothing is kept unless the transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    Reading read(
            RecipientList list,
            long upload,
            RowKeys under,
            Map<String, ListColumn> ownNames,
            MeteredBody body,
            Consumer<Sofar> progress)
            throws IOException {
        var villages = new VillageOf(places.regions(), list.region);
        var others = under.other() == null ? null : keys.tokeniser(under.other());
        var reader = new ListReader(ownNames, keys.tokeniser(under.first()), others, villages);
        var count = new long[3];
        try (var connection = dataSource.getConnection()) {
            var copy =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(others == null ? COPY : COPY_BOTH_KEYS);
            try {
                var rows = new CopyRows(copy, upload, others != null);
                long all = reader.read(body, row -> {
                    count(row, count);
                    rows.write(row);
                    if ((count[0] + count[1]) % BETWEEN_NOTES == 0) {
                        progress.accept(new Sofar(count[0] + count[1], count[0], count[1], count[2]));
                    }
                });
                rows.end();
                copy.endCopy();
                return new Reading(all, count[0], count[1], count[2], villages.rows());
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failure) {
            throw new StagingFailure(failure);
        }
    }

    private static void count(ListRow row, long[] count) {
        if (row.isAccepted()) {
            count[0]++;
            row.village.rows++;
        } else {
            count[1]++;
            count[2] += row.namesFamily() ? 0 : 1;
        }
    }

    /** Rejected rows in the order of the file, behind a line. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Rejected> rejected(long upload, int behind, int limit) {
        return query(
                "select line, problem, field from staged_row where upload = ? and problem is not null and line > ?"
                        + " order by line limit ?",
                List.of(upload, behind, limit));
    }

    /** Destroys the rows of all uploads of the list but one; of all without one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(RecipientList list, Long but) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from staged_row s using list_upload u"
                        + " where u.list = ? and s.upload = u.number and u.number is distinct from ?")) {
            delete.setObject(1, list.id);
            delete.setObject(2, but, java.sql.Types.BIGINT);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Staged rows could not be destroyed", failure);
        }
    }

    private List<Rejected> query(String sql, List<?> arguments) {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                select.setObject(i + 1, arguments.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                var rejected = new ArrayList<Rejected>();
                while (rows.next()) {
                    var column = rows.getString(3);
                    rejected.add(new Rejected(
                            rows.getInt(1),
                            ListRowProblem.valueOf(rows.getString(2)),
                            column == null ? null : ListColumn.valueOf(column)));
                }
                return rejected;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Staged rows could not be read", failure);
        }
    }
}
