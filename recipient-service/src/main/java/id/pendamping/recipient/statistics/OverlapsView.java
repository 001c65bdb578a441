package id.pendamping.recipient.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendamping.platform.http.Paged;
import id.pendamping.platform.http.Tagged;
import id.pendamping.recipient.figure.Fingerprint;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.publication.AsOf;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many families of a regency are on two programmes at once.")
public record OverlapsView(
        RegionLabel region,

        @Schema(description = AsOf.NUMBER, examples = AsOf.EXAMPLE)
        long publication,

        @Schema(description = AsOf.AT, nullable = true) Instant publishedAt,

        @Schema(
                description =
                        "Whether this is what the public sees: no more of a list than was released of it, and nothing that few families would be known by. Callers see their own regions as they are.",
                examples = "false")
        boolean released,

        @Schema(description = "Each two programmes that have families in the regency, by code.")
        List<Item> items,

        @Schema(
                description = "The value of `after` for the next page; null on the last one.",
                examples = "qL0Yy5uGZpM0OkIwMDE",
                nullable = true)
        String next,

        @Schema(
                description = "How many items the whole list has; present when `includeTotal=true` was asked.",
                examples = "1")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long total)
        implements Tagged, Paged {

    @Schema(name = "ProgrammeOverlap", description = "The families on one of two programmes, and on both.")
    public record Item(
            End first,
            End second,

            @Schema(
                    description = "How many families are on both; null when it is suppressed.",
                    examples = "5210",
                    nullable = true)
            Long both,

            @Schema(
                    description =
                            "How many families there are on either, each counted once; null when it is suppressed. The sum of the two would count those on both twice.",
                    examples = "18341",
                    nullable = true)
            Long distinctFamilies,

            @Schema(
                    description =
                            "Whether something is suppressed because few families would be known by it, or because no release tells it.",
                    examples = "false")
            boolean suppressed) {}

    @Schema(name = "OverlapEnd", description = "A programme, the list that it was read from, and its families.")
    public record End(
            ProgrammeLabel programme,

            @Schema(description = "The stage of the list that stands.", examples = "2025-T4")
            String period,

            @Schema(description = "Whether that list is a sample, made up.", examples = "false")
            boolean sample,

            @Schema(
                    description = "How many families are on it; null when it is suppressed.",
                    examples = "6741",
                    nullable = true)
            Long families) {}

    @Override
    public String etag() {
        return Fingerprint.of(this);
    }
}
