package id.pendamping.recipient.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What we use of what workforce-service tells about an assignment; an ended one carries its last day. */
record AssignmentTold(
        UUID assignmentId,
        UUID workerId,
        String office,
        String cadre,
        boolean carriesFamilies,
        String region,
        List<String> coverage,
        LocalDate from,
        LocalDate to) {

    /** Where it serves; all of its region while nobody said more. */
    List<String> areas() {
        return coverage.isEmpty() ? List.of(region) : coverage;
    }
}
