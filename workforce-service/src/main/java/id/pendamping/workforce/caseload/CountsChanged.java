package id.pendamping.workforce.caseload;

import java.util.List;
import java.util.UUID;

/**
 * What we read of recipient-service's {@code counts-changed.v1}: the sums of a regency, programme and period as they stand.
 *
 * @param standing the list that they are of; null when none stands
 * @param sample whether that list is made up
 * @param districts every district with families
 */
record CountsChanged(
        String programme,
        String region,
        int year,
        int stage,
        UUID standing,
        boolean sample,
        long publication,
        List<District> districts) {

    record District(String region, long closing) {}

    /** Null when no list stands. */
    Long families() {
        return standing == null
                ? null
                : Long.valueOf(districts.stream().mapToLong(District::closing).sum());
    }
}
