package id.pendamping.training.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What we use of what workforce-service tells about an assignment; an ended one carries its last day. */
record AssignmentTold(
        UUID assignmentId,
        UUID workerId,
        String office,
        String cadre,
        String region,
        List<String> coverage,
        LocalDate from,
        LocalDate to) {}
