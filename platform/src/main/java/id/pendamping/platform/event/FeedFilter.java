package id.pendamping.platform.event;

import java.util.List;

/**
 * Which events a reader wants; null means all.
 *
 * @param region the events of this region and of all inside it
 * @param withoutTopics topics that this reader may not see
 */
record FeedFilter(String type, String region, String subject, List<String> withoutTopics) {

    /** Adds itself to a query on {@code event_log e}. */
    void narrow(StringBuilder sql, List<Object> values) {
        if (type != null) {
            sql.append(" and e.type = ?");
            values.add(type);
        }
        if (subject != null) {
            sql.append(" and e.subject = ?");
            values.add(subject);
        }
        if (region != null && !region.equals("ID")) {
            // '/' is the character after '.': nothing beside the subtree lies between a code and its end.
            sql.append(" and e.region >= ? and e.region < ?");
            values.addAll(List.of(region, region + "/"));
            if (region.length() >= 5) {
                sql.append(" and e.regency = ?");
                values.add(region.substring(0, 5));
            }
        }
        for (var topic : withoutTopics) {
            sql.append(" and e.topic <> ?");
            values.add(topic);
        }
    }
}
