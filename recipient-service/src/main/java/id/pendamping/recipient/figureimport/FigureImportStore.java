package id.pendamping.recipient.figureimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Writes the rows of an import in batches; everything else only reads them. */
@ApplicationScoped
class FigureImportStore {

    private static final int BATCH = 1000;

    private static final String INSERT = """
            insert into figure_import_row (import, row, region, outcome, citation, problem, column_name, arguments, cells)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager entities;

    FigureImportStore(EntityManager entities) {
        this.entities = entities;
    }

    void insert(UUID id, String region, List<RowResult> rows) {
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> insert(connection, id, region, rows));
    }

    private static void insert(Connection connection, UUID id, String region, List<RowResult> rows)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (var row : rows) {
                insert.setObject(1, id);
                insert.setInt(2, row.row());
                insert.setString(3, region);
                insert.setString(4, row.outcome().name());
                insert.setString(5, row.citation());
                insert.setString(6, row.problem());
                insert.setString(7, row.column());
                insert.setArray(8, array(connection, row.arguments()));
                insert.setArray(9, array(connection, row.cells()));
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static Array array(Connection connection, List<String> texts) throws SQLException {
        return texts == null ? null : connection.createArrayOf("text", texts.toArray());
    }
}
