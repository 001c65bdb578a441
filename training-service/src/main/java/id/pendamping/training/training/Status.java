package id.pendamping.training.training;

import id.pendamping.platform.language.Language;
import id.pendamping.platform.problem.Wording;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a training stands. It walks from DRAFT to CLOSED and never back; CANCELLED and POSTPONED lie aside, and only a
 * postponed training returns to the walk, with new days.
 */
@Schema(name = "TrainingStatus", description = "Where a training stands.")
public enum Status {
    /** Being written; may have no days yet. */
    DRAFT("Draf", "Draft"),
    /** Announced for a window of days. */
    TENTATIVE("Tentatif", "Tentative"),
    /** Its days are certain. */
    SCHEDULED("Terjadwal", "Scheduled"),
    /** Attendance is being taken. */
    ONGOING("Berlangsung", "Ongoing"),
    /** Over; who completed it is decided. */
    COMPLETED("Selesai", "Completed"),
    /** Filed; nothing about it changes any more. */
    CLOSED("Ditutup", "Closed"),
    /** Will not take place, with a reason. */
    CANCELLED("Dibatalkan", "Cancelled"),
    /** Waits for new days, with a reason. */
    POSTPONED("Ditunda", "Postponed");

    private final String indonesian;
    private final String english;

    Status(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    public String label(Language language) {
        return language.of(indonesian, english);
    }

    /** The steps open from here, in the order of the walk. */
    public Set<Status> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(TENTATIVE, CANCELLED);
            case TENTATIVE -> EnumSet.of(SCHEDULED, CANCELLED, POSTPONED);
            case SCHEDULED -> EnumSet.of(ONGOING, CANCELLED, POSTPONED);
            case ONGOING -> EnumSet.of(COMPLETED, CANCELLED);
            case COMPLETED -> EnumSet.of(CLOSED);
            case POSTPONED -> EnumSet.of(TENTATIVE, SCHEDULED, CANCELLED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(Status.class);
        };
    }

    /** Before it begins, with a place in the calendar or on the way to one: the plan may change. */
    public boolean isPlanned() {
        return this == DRAFT || this == TENTATIVE || this == SCHEDULED;
    }

    /** Whether people and sessions may still be added. */
    public boolean isOpen() {
        return isPlanned() || this == ONGOING;
    }

    public boolean wantsReason() {
        return this == CANCELLED || this == POSTPONED;
    }

    /** Code and label, for a person: {@code SCHEDULED (Terjadwal)}. */
    public Wording words() {
        return language -> name() + " (" + label(language) + ")";
    }

    static Wording words(Collection<Status> statuses) {
        return language -> statuses.isEmpty()
                ? "-"
                : statuses.stream().map(status -> status.words().in(language)).collect(Collectors.joining(", "));
    }
}
