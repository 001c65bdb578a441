package id.pendamping.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Which of a list's tables are being written to: how far its reading or publication is, seen from the locks it holds. */
final class WritersNow implements AutoCloseable {

    private static final String LOCKED = """
            select coalesce(string_agg(distinct c.relname, ' ' order by c.relname), '')
            from pg_locks l join pg_class c on c.oid = l.relation
            where l.granted and l.mode = 'RowExclusiveLock'
                and l.database = (select oid from pg_database where datname = current_database())
                and c.relname in ('staged_row', 'list_change', 'movement', 'family_token', 'spell', 'village_count', 'event_log')
                and exists (select from pg_locks o join pg_class d on d.oid = o.relation where o.pid = l.pid
                    and d.relname in ('staged_row', 'list_change', 'regency_ledger', 'movement'))""";

    private final Connection connection;
    private final PreparedStatement locked;

    WritersNow(RunningSuite suite) {
        try {
            connection = suite.suite().stack().postgres().connect("recipient");
            locked = connection.prepareStatement(LOCKED);
            tables(); // What is slow the first time is not slow at the moment.
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    String tables() {
        try (var row = locked.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException died) {
            // With the server.
        }
    }
}
