package id.pendamping.recipient.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendamping.platform.http.Paged;
import id.pendamping.platform.http.Tagged;
import id.pendamping.recipient.figure.CitedValue;
import id.pendamping.recipient.figure.Fingerprint;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.programme.Unit;
import id.pendamping.recipient.publication.AsOf;
import id.pendamping.regions.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the ledger counts beside what was reported. A difference is shown, never corrected.")
public record ReconciliationView(
        ProgrammeLabel programme,
        RegionLabel region,

        @Schema(description = "Of which level the items are.", examples = "DISTRICT")
        Level level,

        @Schema(description = "In what they count.", examples = "FAMILY")
        Unit unit,

        @Schema(
                description = "The stage of the lists; null when none stands for the period.",
                examples = "2025-T4",
                nullable = true)
        String period,

        @Schema(description = AsOf.NUMBER, examples = AsOf.EXAMPLE)
        long publication,

        @Schema(description = AsOf.AT, nullable = true) Instant publishedAt,

        @Schema(
                description =
                        "Whether the counts are what the public sees, with small ones suppressed. Callers see their own regions as they are.",
                examples = "false")
        boolean released,

        @Schema(description = "The places, by code.") List<Item> items,

        @Schema(
                description = "The value of `after` for the next page; null on the last one.",
                examples = "qL0Yy5uGZpM0OkIwMDE",
                nullable = true)
        String next,

        @Schema(
                description = "How many items the whole list has; present when `includeTotal=true` was asked.",
                examples = "15")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long total)
        implements Tagged, Paged {

    /** How the two meet. */
    @Schema(
            name = "ReconciliationStatus",
            description =
                    "How the ledger and the report meet. `INCOMPLETE`: not every regency has a list, so that they cannot be compared. `SUPPRESSED`: the count is so small, or would give such a one away, that it is not told to this caller.")
    public enum Status {
        AGREES,
        DIFFERS,
        INCOMPLETE,
        SUPPRESSED,
        NOTHING_REPORTED,
        NOTHING_COUNTED,
        NOTHING_KNOWN
    }

    @Schema(name = "RegionReconciliation", description = "A place: what is counted, and what was reported.")
    public record Item(
            RegionLabel region,

            @Schema(description = "How the two meet.", examples = "DIFFERS")
            Status status,

            @Schema(
                    description =
                            "How many the ledger counts at the end of the period; null when no list stands, or the count is suppressed.",
                    examples = "6741",
                    nullable = true)
            Long counted,

            @Schema(description = "Whether a list that was counted is a sample, made up.", examples = "false")
            boolean sample,

            @Schema(description = "Of a wider region, how many of its regencies were counted.", nullable = true)
            RegenciesCounted regencies,

            @Schema(
                    description = "The total that counts of those that were reported; null when there is none.",
                    nullable = true)
            CitedValue reported,

            @Schema(description = "Other totals that were reported for the period.")
            List<CitedValue> others,

            @Schema(
                    description = "What the ledger counts less what was reported; null when they cannot be compared.",
                    examples = "-12",
                    nullable = true)
            Long difference,

            @Schema(description = "The same in percent of what was reported.", examples = "-0.18", nullable = true)
            BigDecimal percent,

            @Schema(
                    description =
                            "Whether the report is of the stage of the lists, or of a day within it; otherwise the difference may be one of time. Null without a difference.",
                    examples = "true",
                    nullable = true)
            Boolean comparable) {}

    @Override
    public String etag() {
        return Fingerprint.of(this);
    }
}
