package id.pendamping.workforce.assignment;

import java.time.LocalDate;
import java.util.Collection;

/** How many of a cadre serve a region at the same time. */
final class Seats {

    private Seats() {}

    /** The most that serve on one day among the days of a new assignment. The number changes only where one starts. */
    static long mostAtOnce(Collection<Seat> meeting, LocalDate from) {
        return meeting.stream()
                .map(each -> each.fromDay().isBefore(from) ? from : each.fromDay())
                .distinct()
                .mapToLong(day ->
                        meeting.stream().filter(each -> each.isTakenOn(day)).count())
                .max()
                .orElse(0);
    }
}
