package id.pendamping.training.training;

import id.pendamping.platform.access.Inside;
import id.pendamping.platform.access.Stretches;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Which trainings a list shows.
 *
 * @param regions those of these and of all inside them
 * @param year those with a day in it
 */
record TrainingFilter(Stretches regions, Status status, String topic, Integer year) {

    private static final int REGENCY = "52.08".length();

    /** Whether the range is one office: no training is kept below a regency. */
    boolean isOffice(Inside inside) {
        return inside.from().length() == REGENCY;
    }

    String condition(Inside inside) {
        return (isOffice(inside) ? "region = :region" : "region >= :region and region < :behindRegion")
                + (status == null ? "" : " and status = :status")
                + (topic == null ? "" : " and topic = :topic")
                + (year == null ? "" : " and firstDay <= :lastOfYear and lastDay >= :firstOfYear");
    }

    Map<String, Object> values(Inside inside) {
        var values = new HashMap<String, Object>();
        values.put("region", inside.from());
        if (!isOffice(inside)) {
            values.put("behindRegion", inside.to());
        }
        if (status != null) {
            values.put("status", status);
        }
        if (topic != null) {
            values.put("topic", topic);
        }
        if (year != null) {
            values.put("firstOfYear", LocalDate.of(year, 1, 1));
            values.put("lastOfYear", LocalDate.of(year, 12, 31));
        }
        return values;
    }
}
