package id.pendamping.recipient.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendamping.platform.http.Paged;
import id.pendamping.platform.http.Tagged;
import id.pendamping.recipient.figure.Fingerprint;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.programme.Unit;
import id.pendamping.recipient.publication.AsOf;
import id.pendamping.regions.Level;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "One page of the counts of a region or its parts, and the state of the ledger that they were read from.",
        examples = """
                {"programme": {"code": "PKH", "name": "Program Keluarga Harapan (PKH)"},
                 "region": {"code": "17.06", "name": "Kabupaten Mukomuko"}, "level": "DISTRICT", "unit": "FAMILY", "publication": 1284,
                 "publishedAt": "2026-01-07T03:12:44Z", "released": false,
                 "items": [{"region": {"code": "17.06.05", "name": "Kota Mukomuko"}, "period": "2025-T4", "regime": "DTSEN", "sample": false,
                   "regencies": null, "balance": {"opening": 612, "baseline": 0, "entries": 14, "returns": 2, "exits": 37, "movesIn": 6,
                   "movesOut": 4, "corrections": -3, "closing": 590, "flags": {}}}],
                 "next": null}""")
public record CountsView(
        ProgrammeLabel programme,
        RegionLabel region,

        @Schema(description = "Of which level the items are.", examples = "DISTRICT")
        Level level,

        @Schema(description = "In what they count.", examples = "FAMILY")
        Unit unit,

        @Schema(description = AsOf.NUMBER, examples = AsOf.EXAMPLE)
        long publication,

        @Schema(description = AsOf.AT, nullable = true) Instant publishedAt,

        @Schema(
                description =
                        "Whether this is what the public sees, with small cells suppressed. Callers see their own regions as they are.",
                examples = "false")
        boolean released,

        @Schema(description = "By region and stage.") List<CountView> items,

        @Schema(
                description = "The value of `after` for the next page; null on the last one.",
                examples = "qL0Yy5uGZpM0OkIwMDE",
                nullable = true)
        String next,

        @Schema(
                description = "How many items the whole list has; present when `includeTotal=true` was asked.",
                examples = "11")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long total)
        implements Tagged, Paged {

    @Override
    public String etag() {
        return Fingerprint.of(this);
    }
}
