package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_FILE_EMPTY;

import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.ledger.TokenKeys;
import id.pendamping.recipient.list.StagedRows.Rejected;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A file of reasons, of exits or of holds, as rows of a table that lasts as long as the transaction: a file of two hundred thousand
 * rows is never in memory. Whoever uses the reasons says in {@code problem} why a row could not be used.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GivenReasons {

    /** The reasons that may be used, under each key that is alive. */
    static final String GIVEN = """
            select line, kind, token, reason from given_reason where problem is null
            union all
            select line, kind, other, reason from given_reason where problem is null and other is not null""";

    private static final String TABLE = """
            create temporary table given_reason (
                line int not null, kind text, token uuid, other uuid, reason text, problem text, field text) on commit drop""";

    private static final String COPY =
            "copy given_reason (line, kind, token, other, reason, problem, field) from stdin";

    private static final NamedSql REFUSED = NamedSql.of("select count(*) from given_reason where problem is not null");

    private static final NamedSql FIRST_REFUSED = NamedSql.of("""
            select line, problem, field from given_reason where problem is not null order by line limit :limit""");

    // What is no code is the reason of nothing, and may be a number of somebody.
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");

    private final AgroalDataSource dataSource;
    private final TokenKeys keys;
    private final ListColumnNames names;

    GivenReasons(AgroalDataSource dataSource, TokenKeys keys, ListColumnNames names) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.names = names;
    }

    /** Rows that could not be used: how many, and the first of them. */
    record Refused(long count, List<Rejected> first) {}

    /** Takes in a table that has rows, and returns how many. */
    long take(String region, InputStream file) {
        long rows = takeSome(region, file);
        if (rows == 0) {
            throw LIST_FILE_EMPTY.at("body");
        }
        return rows;
    }

    /** Takes in a table that may have a header alone, and returns how many rows it has. */
    long takeSome(String region, InputStream file) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
            long rows = copy(connection, new ReasonFile(keys, names.of(region)), file);
            statement.execute("analyze given_reason");
            return rows;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private static long copy(Connection connection, ReasonFile reader, InputStream file) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            var rows = new Rows(copy);
            long sent = reader.read(file, rows);
            rows.send();
            copy.endCopy();
            return sent;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    Refused refused() {
        try (var connection = dataSource.getConnection()) {
            return new Refused(
                    REFUSED.first(connection, Map.of(), row -> row.getLong(1)),
                    FIRST_REFUSED.list(connection, Map.of("limit", ListTrialView.SHOWN), row -> {
                        var column = row.getString(3);
                        return new Rejected(
                                row.getInt(1),
                                ListRowProblem.valueOf(row.getString(2)),
                                column == null ? null : ListColumn.valueOf(column));
                    }));
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /** Rows on their way to the table. Nothing in them needs to be escaped. */
    private static final class Rows implements ReasonFile.Sink {

        private static final int ENOUGH = 1 << 16;
        private static final String NOTHING = "\\N";

        private final CopyIn copy;
        private final StringBuilder waiting = new StringBuilder(ENOUGH + 512);

        Rows(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void take(ReasonFile.Row row) {
            add(
                    row.line(),
                    row.kind().name(),
                    row.token().toString(),
                    text(row.other()),
                    CODE.matcher(row.reason()).matches() ? row.reason() : "",
                    NOTHING,
                    NOTHING);
        }

        @Override
        public void reject(Rejected row) {
            add(row.line(), NOTHING, NOTHING, NOTHING, NOTHING, row.problem().name(), text(row.column()));
        }

        private static String text(Object value) {
            return value == null ? NOTHING : value.toString();
        }

        private void add(int line, String... fields) {
            waiting.append(line);
            for (var field : fields) {
                waiting.append('\t').append(field);
            }
            waiting.append('\n');
            if (waiting.length() > ENOUGH) {
                send();
            }
        }

        void send() {
            var bytes = waiting.toString().getBytes(StandardCharsets.US_ASCII);
            waiting.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException failure) {
                throw new LedgerFailure(failure);
            }
        }
    }
}
