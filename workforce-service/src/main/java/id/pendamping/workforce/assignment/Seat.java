package id.pendamping.workforce.assignment;

import java.time.LocalDate;
import java.util.UUID;

/** What one worker takes of a cadre in a region, from a day to a day; the last is null while open. */
record Seat(UUID workerId, LocalDate fromDay, LocalDate toDay) {

    boolean isTakenOn(LocalDate day) {
        return !fromDay.isAfter(day) && (toDay == null || !toDay.isBefore(day));
    }
}
