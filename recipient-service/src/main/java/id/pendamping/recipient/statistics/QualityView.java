package id.pendamping.recipient.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendamping.platform.http.Paged;
import id.pendamping.platform.http.Tagged;
import id.pendamping.recipient.figure.Fingerprint;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.publication.AsOf;
import id.pendamping.recipient.statistics.PeriodLists.Made;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How well the lists of a period were made: by office, and of the whole area.")
public record QualityView(
        ProgrammeLabel programme,

        @Schema(description = "The stage that the lists are of.", examples = "2025-T3")
        String period,

        @Schema(description = AsOf.NUMBER, examples = AsOf.EXAMPLE)
        long publication,

        @Schema(description = AsOf.AT, nullable = true) Instant publishedAt,

        @Schema(
                description = "By when the lists were due; null when nobody has said.",
                examples = "2025-07-14",
                nullable = true)
        LocalDate dueDay,

        @Schema(description = "How many regencies of the area have a list that stands.")
        RegenciesCounted regencies,

        @Schema(
                description = "How many of those lists were first published after their day; null when there is none.",
                examples = "2",
                nullable = true)
        Long lateLists,

        @Schema(description = "The sums over these lists.") Marks area,

        @Schema(description = "The offices whose list stands, by regency.")
        List<Item> items,

        @Schema(
                description = "The value of `after` for the next page; null on the last one.",
                examples = "qL0Yy5uGZpM0OkIwMDE",
                nullable = true)
        String next,

        @Schema(
                description = "How many items the whole list has; present when `includeTotal=true` was asked.",
                examples = "9")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long total)
        implements Tagged, Paged {

    @Schema(name = "ListMarks", description = "What was wrong with the rows, and what is not explained.")
    public record Marks(
            @Schema(description = "How many rows the files had.", examples = "6741")
            long rows,

            @Schema(description = "How many of them were rejected.", examples = "3")
            long rejected,

            @Schema(description = "The same in percent of the rows.", examples = "0.04", nullable = true)
            BigDecimal rejectedPercent,

            @Schema(description = "How many rejected rows named no family that could be told.", examples = "1")
            long unreadable,

            @Schema(
                    description = "How many families were held back: left as they were, because it was not clear.",
                    examples = "2")
            long heldBack,

            @Schema(
                    description = "How many families left, also those that a further edition brought back.",
                    examples = "285")
            long exits,

            @Schema(description = "How many of them without a reason, and not brought back since.", examples = "41")
            long unexplained,

            @Schema(description = "The same in percent of the exits.", examples = "14.39", nullable = true)
            BigDecimal unexplainedPercent) {

        static Marks of(List<Made> lists) {
            long rows = lists.stream().mapToLong(Made::rows).sum();
            long rejected = lists.stream().mapToLong(Made::rejected).sum();
            long exits = lists.stream().mapToLong(Made::exits).sum();
            long unexplained = lists.stream().mapToLong(Made::unexplained).sum();
            return new Marks(
                    rows,
                    rejected,
                    percent(rejected, rows),
                    lists.stream().mapToLong(Made::unreadable).sum(),
                    lists.stream().mapToLong(Made::heldBack).sum(),
                    exits,
                    unexplained,
                    percent(unexplained, exits));
        }

        private static BigDecimal percent(long part, long whole) {
            return whole == 0
                    ? null
                    : BigDecimal.valueOf(part)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        }
    }

    @Schema(name = "ListQuality", description = "How well an office made its list.")
    public record Item(
            RegionLabel region,

            @Schema(description = "The list that stands.", examples = "019f2a53-5a00-7000-8000-000000000010")
            UUID list,

            @Schema(
                    description = "The day, in Jakarta, on which a list of the period was first published.",
                    examples = "2025-07-12")
            LocalDate publishedOn,

            @Schema(
                    description = "By how many days that was late; null when there is no due day.",
                    examples = "0",
                    nullable = true)
            Long daysLate,

            Marks marks) {}

    @Override
    public String etag() {
        return Fingerprint.of(this);
    }
}
