package id.pendamping.recipient.figure;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published total against the sum of its parts.
 *
 * @param published null when nobody published one
 * @param parts the figure that counts of each part that has one
 * @param expected how many parts there are
 */
record Sums(ReportedFigure published, List<ReportedFigure> parts, int expected) {

    @Schema(description = "How a published total meets the sum of its parts.")
    enum Status {
        ADDS_UP,
        DOES_NOT_ADD_UP,
        INCOMPLETE,
        NOTHING_PUBLISHED,
        NO_PARTS
    }

    Long sumOfParts() {
        return parts.isEmpty()
                ? null
                : parts.stream().mapToLong(part -> part.value).reduce(0, Math::addExact);
    }

    Long difference() {
        return status() == Status.ADDS_UP || status() == Status.DOES_NOT_ADD_UP
                ? Long.valueOf(published.value - sumOfParts())
                : null;
    }

    Status status() {
        if (published == null) {
            return Status.NOTHING_PUBLISHED;
        }
        if (expected == 0) {
            return Status.NO_PARTS;
        }
        var sum = parts.isEmpty() ? 0 : sumOfParts();
        // Counts are never negative, so parts still missing cannot bring a sum down to its total.
        if (sum > published.value) {
            return Status.DOES_NOT_ADD_UP;
        }
        if (parts.size() < expected) {
            return Status.INCOMPLETE;
        }
        return sum == published.value ? Status.ADDS_UP : Status.DOES_NOT_ADD_UP;
    }

    boolean sameSource() {
        return published != null
                && parts.stream()
                        .allMatch(part -> part.source.equals(published.source)
                                && Objects.equals(part.reference, published.reference)
                                && Objects.equals(part.stage, published.stage));
    }
}
