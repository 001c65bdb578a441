package id.pendamping.platform.audit;

import id.pendamping.platform.access.Inside;
import java.util.ArrayList;
import java.util.List;

/**
 * Which entries are asked for; null is any.
 *
 * @param inside one of the ranges of regions that are read one by one
 */
record AuditFilter(String itemType, String itemId, String actor, AuditAction action, String region, Inside inside) {

    AuditFilter(String itemType, String itemId, String actor, AuditAction action, String region) {
        this(itemType, itemId, actor, action, region, null);
    }

    AuditFilter in(Inside inside) {
        return new AuditFilter(itemType, itemId, actor, action, region, inside);
    }

    /** The conditions that this filter adds, as SQL with a place for each of {@link #values}. */
    String conditions() {
        var sql = new StringBuilder();
        if (itemType != null) {
            sql.append(" and item_type = ?");
        }
        if (itemId != null) {
            sql.append(" and item_id = ?");
        }
        if (actor != null) {
            sql.append(" and actor = ?");
        }
        if (action != null) {
            sql.append(" and action = ?");
        }
        if (region != null) {
            sql.append(" and (region = ? or region >= ? and region < ?)");
        }
        if (inside != null) {
            sql.append(" and region >= ? and region < ?");
        }
        return sql.toString();
    }

    List<String> values() {
        var values = new ArrayList<String>();
        for (var value : new String[] {itemType, itemId, actor, action == null ? null : action.name()}) {
            if (value != null) {
                values.add(value);
            }
        }
        if (region != null) {
            // '/' follows '.', so these two enclose all that is inside.
            values.addAll(List.of(region, region + ".", region + "/"));
        }
        if (inside != null) {
            values.addAll(List.of(inside.from(), inside.to()));
        }
        return values;
    }
}
