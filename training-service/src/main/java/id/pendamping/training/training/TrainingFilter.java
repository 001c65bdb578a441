package id.pendamping.training.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Which trainings a list shows.
 *
 * @param region those of this region and of all inside it; null for all that the caller sees
 * @param year those with a day in it
 */
record TrainingFilter(String region, Status status, String topic, Integer year) {

    String condition() {
        return "1 = 1"
                // '/' is the character behind '.', so 52.080 is not inside 52.08.
                + (region == null ? "" : " and region >= :region and region < :behindRegion")
                + (status == null ? "" : " and status = :status")
                + (topic == null ? "" : " and topic = :topic")
                + (year == null ? "" : " and firstDay <= :lastOfYear and lastDay >= :firstOfYear");
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (region != null) {
            values.put("region", region);
            values.put("behindRegion", region + "/");
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
