package id.pendamping.platform.audit;

import id.pendamping.platform.access.Stretches;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who looked at personal data, and why. Changes need no call: triggers write them, whoever makes them (the migration
 * procedure {@code audit_changes}). The runtime role can add to the trail through functions only, and never change it.
 */
@ApplicationScoped
public class AuditTrail {

    private static final String ENTRIES = """
            select id, at, actor, action, item_type, item_id, region, operation, purpose, request_id
            from audit_entry where id < ?%s order by id desc limit ?""";

    private static final String ENTRIES_WITHOUT_REGION = ENTRIES.replace("%s", " and region is null%s");

    private static final Comparator<AuditEntryView> NEWEST_FIRST =
            Comparator.comparingLong(AuditEntryView::id).reversed();

    private static final String COUNT = "select count(*) from audit_entry where true%s";

    private final AgroalDataSource dataSource;

    AuditTrail(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Records, in the current transaction, that the caller read personal data of an item, with the purpose they said.
     *
     * @param itemType the table's name, as in the entries that the triggers write
     * @param region the item's scope region
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void read(String itemType, Object itemId, String region) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select audit_read(?, ?, ?)")) {
            statement.setString(1, itemType);
            statement.setString(2, itemId.toString());
            statement.setString(3, region);
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("The read could not be recorded, so it is not answered.", failure);
        }
    }

    /** A page of the trail, newest first, of what lies in these regions and what has none. */
    @Transactional(Transactional.TxType.MANDATORY)
    Page<AuditEntryView> entries(AuditFilter filter, Stretches regions, Paging paging) {
        var cursor = paging.after("audit", filter);
        long before = cursor.isStart() ? Long.MAX_VALUE : Long.parseLong(cursor.key(0));
        var rows = rows(filter, regions, before, paging.limit() + 1);
        return Page.of(rows, paging, cursor, row -> row, row -> List.of(row.id()))
                .withTotal(() -> count(filter));
    }

    // One range of regions, and what has no region, are left to row-level security; of several, each is read by itself.
    private List<AuditEntryView> rows(AuditFilter filter, Stretches regions, long before, int atMost) {
        if (regions.parts().size() == 1) {
            return query(ENTRIES, filter, before, atMost);
        }
        var rows = new ArrayList<>(
                regions.merged(atMost, NEWEST_FIRST, inside -> query(ENTRIES, filter.in(inside), before, atMost)));
        rows.addAll(query(ENTRIES_WITHOUT_REGION, filter, before, atMost));
        rows.sort(NEWEST_FIRST);
        return rows.subList(0, Math.min(atMost, rows.size()));
    }

    private List<AuditEntryView> query(String sql, AuditFilter filter, long before, int atMost) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql.formatted(filter.conditions()))) {
            statement.setLong(1, before);
            int place = fill(statement, filter, 2);
            statement.setInt(place, atMost);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<AuditEntryView>();
                while (found.next()) {
                    rows.add(AuditEntryView.of(found));
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The trail could not be read.", failure);
        }
    }

    private long count(AuditFilter filter) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(COUNT.formatted(filter.conditions()))) {
            fill(statement, filter, 1);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The trail could not be counted.", failure);
        }
    }

    private static int fill(PreparedStatement statement, AuditFilter filter, int from) throws SQLException {
        int place = from;
        for (var value : filter.values()) {
            statement.setString(place++, value);
        }
        return place;
    }
}
