package id.pendamping.recipient.statistics;

import id.pendamping.platform.http.Tagged;
import id.pendamping.recipient.figure.Fingerprint;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.programme.Unit;
import id.pendamping.recipient.publication.AsOf;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Who left a programme in a region, by reason, and the state of the ledger that this was read from.",
        examples = """
                {"programme": {"code": "SEMBAKO", "name": "Program Sembako (BPNT)"},
                 "region": {"code": "52.08", "name": "Kabupaten Lombok Utara"}, "unit": "FAMILY", "periods": ["2024-T1"],
                 "publication": 1284, "publishedAt": "2026-01-07T03:12:44Z", "released": false, "sample": true, "regencies": null,
                 "exits": 6105, "flag": null,
                 "byGroup": [{"code": "DATA", "name": "Data", "group": null, "families": 3105, "share": 50.86, "flag": null},
                   {"code": "UNEXPLAINED", "name": "Belum terjelaskan", "group": null, "families": 3000, "share": 49.14, "flag": null}],
                 "byReason": [{"code": "DUPLICATE", "name": "Data ganda", "group": "DATA", "families": 3105, "share": 50.86, "flag": null},
                   {"code": "UNEXPLAINED", "name": "Belum terjelaskan", "group": null, "families": 3000, "share": 49.14, "flag": null}]}""")
public record ExitStatisticsView(
        ProgrammeLabel programme,
        RegionLabel region,

        @Schema(description = "In what is counted.", examples = "FAMILY")
        Unit unit,

        @Schema(description = "The stages in which they left, by the lists that stand.", examples = "[\"2025-T4\"]")
        List<String> periods,

        @Schema(description = AsOf.NUMBER, examples = AsOf.EXAMPLE)
        long publication,

        @Schema(description = AsOf.AT, nullable = true) Instant publishedAt,

        @Schema(
                description =
                        "Whether this is what the public sees, with small counts suppressed. Callers see their own regions as they are.",
                examples = "false")
        boolean released,

        @Schema(
                description = "Whether one of the lists was made up to show how the software answers.",
                examples = "false")
        boolean sample,

        @Schema(
                description = "Of a province: how many of its regencies have such lists; null for a smaller region.",
                nullable = true,
                implementation = RegenciesCounted.class)
        RegenciesCounted regencies,

        @Schema(
                description =
                        "How many left, as in the balance of `/v1/statistics/changes`: also those that a further edition of a list brought back, who stand there as corrections. Null where that is suppressed.",
                examples = "6105",
                nullable = true)
        Long exits,

        @Schema(
                description = "`c` (confidential) where the number is suppressed; else null.",
                examples = "c",
                nullable = true)
        String flag,

        @Schema(
                description =
                        "By group of reasons, the most frequent first; the unexplained last, also when there are none.")
        List<ExitShare> byGroup,

        @Schema(description = "By reason, in the same order.")
        List<ExitShare> byReason)
        implements Tagged {

    @Override
    public String etag() {
        return Fingerprint.of(this);
    }
}
