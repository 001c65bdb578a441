package id.pendamping.recipient.statistics;

import id.pendamping.recipient.place.RegionLabel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The count of a region in a stage, and what happened to it.", examples = """
                {"region": {"code": "17.06.05", "name": "Kota Mukomuko"}, "period": "2025-T4", "regime": "DTSEN", "sample": false,
                 "regencies": null, "balance": {"opening": 612, "baseline": 0, "entries": 14, "returns": null, "exits": 37, "movesIn": 6,
                 "movesOut": null, "corrections": 0, "closing": 590, "flags": {"returns": "c", "movesOut": "c"}}}""")
public record CountView(
        RegionLabel region,

        @Schema(description = "The stage.", examples = "2025-T4")
        String period,

        @Schema(description = "The register from which its lists were made.", examples = "DTSEN")
        String regime,

        @Schema(
                description = "Whether one of its lists was made up to show how the software answers.",
                examples = "false")
        boolean sample,

        @Schema(
                description =
                        "Of a province: how many of its regencies have a list of the stage; null for a smaller region.",
                nullable = true,
                implementation = RegenciesCounted.class)
        RegenciesCounted regencies,

        Balance balance) {}
