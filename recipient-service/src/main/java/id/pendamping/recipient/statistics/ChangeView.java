package id.pendamping.recipient.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendamping.platform.http.Tagged;
import id.pendamping.recipient.figure.CitedValue;
import id.pendamping.recipient.figure.Fingerprint;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.programme.Unit;
import id.pendamping.recipient.publication.AsOf;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "How a programme's recipients changed in one region between two periods, and on what that rests.",
        examples = """
                {"programme": {"code": "PKH", "name": "Program Keluarga Harapan (PKH)"},
                 "region": {"code": "52.08", "name": "Kabupaten Lombok Utara"},
                 "publication": 1284, "publishedAt": "2026-01-07T03:12:44Z", "unit": "FAMILY", "basis": "REPORTED",
                 "from": {"period": "2023", "value": 22865, "referenceDate": null, "stage": null, "source": "radarntb.com 2024-02-22",
                  "citation": "PDM-F-4QX7-K2M9-T0RB", "revision": 1, "regime": "DTKS", "others": []},
                 "to": {"period": "2024", "value": 22829, "referenceDate": "2024-02-22", "stage": null, "source": "radarntb.com 2024-02-22",
                  "citation": "PDM-F-8JDB-C9M7-B58G", "revision": 1, "regime": "DTKS", "others": []},
                 "change": -36, "changePercent": -0.16, "significant": false,
                 "threshold": {"id": "019f2a53-5a00-7000-8000-000000000002", "percent": 10, "source": "Surat Kepala Dinas 460/12/2026"},
                 "comparable": false, "seriesBreak": false,
                 "summary": "Penerima Program Keluarga Harapan (PKH) di Kabupaten Lombok Utara turun 36 keluarga (0,16 persen), dari 22.865 menjadi 22.829 keluarga, antara 2023 dan 2024."}""")
public record ChangeView(
        ProgrammeLabel programme,
        RegionLabel region,

        @Schema(description = AsOf.NUMBER, examples = AsOf.EXAMPLE)
        long publication,

        @Schema(description = AsOf.AT, nullable = true) Instant publishedAt,

        @Schema(description = "In what both ends count.", examples = "FAMILY")
        Unit unit,

        @Schema(
                description =
                        "What was read: `LEDGER`, the lists of recipients; `REPORTED`, totals that somebody published.",
                examples = "REPORTED")
        Basis basis,

        EndView from,
        EndView to,

        @Schema(
                description = "The value of `to` less that of `from`; null when one of them is suppressed.",
                examples = "-36",
                nullable = true)
        Long change,

        @Schema(
                description =
                        "The change in percent of `from`, two decimals, half up; null when `from` is 0 or `change` is null.",
                examples = "-0.16",
                nullable = true)
        BigDecimal changePercent,

        @Schema(
                description =
                        "Whether the unrounded percentage lies above the threshold, up or down; null when `changePercent` is.",
                examples = "false",
                nullable = true)
        Boolean significant,

        AppliedThreshold threshold,

        @Schema(
                description =
                        "Whether both ends describe the same point of their years. False too when a reference date is unknown.",
                examples = "false")
        boolean comparable,

        @Schema(
                description = "Whether the lists behind the two ends come from different registers (DTKS, DTSEN).",
                examples = "false")
        boolean seriesBreak,

        @Schema(
                description = "The answer as sentences in the language of `Accept-Language`, fit to read aloud.",
                examples =
                        "Penerima Program Keluarga Harapan (PKH) di Kabupaten Lombok Utara turun 36 keluarga (0,16 persen), dari 22.865 menjadi 22.829 keluarga, antara 2023 dan 2024.")
        String summary,

        @Schema(description = "What happened between the two ends; present when the basis is `LEDGER`.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        LedgerChangeView ledger)
        implements Tagged {

    /** What a statistic was read from. */
    @Schema(
            description =
                    "What a statistic was read from: `LEDGER`, the lists of recipients, in which every family counted is one that entered; "
                            + "`REPORTED`, totals that somebody published.")
    public enum Basis {
        LEDGER,
        REPORTED
    }

    @Schema(
            description =
                    "One end of a change: the count at the end of a stage, or the figure that counts in its period and the others that were published.")
    public record EndView(
            @Schema(description = "The period as asked: a year, or a year and stage.", examples = "2024")
            String period,

            @Schema(description = "The total; null when it is suppressed.", examples = "22829", nullable = true)
            Long value,

            @Schema(
                    description = "The day that it describes: a date, a bare year, or null when that is unknown.",
                    examples = "2024-02-22",
                    nullable = true)
            String referenceDate,

            @Schema(
                    description = "The stage that it is of; null when it is of the year.",
                    examples = "2",
                    nullable = true)
            Integer stage,

            @Schema(
                    description = "Where it was published; null for a count of the ledger.",
                    examples = "radarntb.com 2024-02-22",
                    nullable = true)
            String source,

            @Schema(
                    description = "Its citation; null for a count of the ledger.",
                    examples = "PDM-F-4QX7-K2M9-T0RB",
                    nullable = true)
            String citation,

            @Schema(
                    description = "Which of its values this is; null for a count of the ledger.",
                    examples = "1",
                    nullable = true)
            Integer revision,

            @Schema(description = "The register behind it.", examples = "DTKS")
            String regime,

            @Schema(description = "Other totals published for the same period, which do not count here.")
            List<CitedValue> others) {}

    @Schema(description = "The threshold that was applied.")
    public record AppliedThreshold(
            @Schema(description = "The id of its row.", examples = "019f2a53-5a00-7000-8000-000000000002")
            UUID id,

            @Schema(description = "A change of more than this many percent is significant.", examples = "10")
            BigDecimal percent,

            @Schema(description = "Who set it and where that is written.", examples = "Surat Kepala Dinas 460/12/2026")
            String source) {}

    @Override
    public String etag() {
        return Fingerprint.of(this);
    }
}
