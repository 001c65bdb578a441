package id.pendamping.recipient.figure;

import id.pendamping.platform.http.Tagged;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.programme.Unit;
import id.pendamping.recipient.publication.AsOf;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "A published total beside the sum of the totals published for its parts. Nothing is corrected.",
        examples = """
                {"programme": {"code": "PKH", "name": "Program Keluarga Harapan (PKH)"},
                 "region": {"code": "18.04", "name": "Kabupaten Lampung Barat"},
                 "publication": 1284, "publishedAt": "2026-01-07T03:12:44Z", "year": 2023, "stage": null, "unit": "FAMILY",
                 "published": 15601, "sumOfParts": 15600, "difference": 1, "status": "DOES_NOT_ADD_UP",
                 "parts": {"level": "DISTRICT", "counted": 15, "expected": 15, "missing": []},
                 "publishedFigure": {"value": 15601, "referenceDate": null, "stage": null, "source": "radarlambar.bacakoran.co/read/2399",
                  "citation": "PDM-F-4QX7-K2M9-T0RB", "revision": 1},
                 "sameSource": true,
                 "summary": "Angka Program Keluarga Harapan (PKH) untuk Kabupaten Lampung Barat, tahun 2023, adalah 15.601 keluarga; jumlah 15 dari 15 kecamatan di dalamnya 15.600. Selisihnya 1 keluarga."}""")
public record SumsView(
        ProgrammeLabel programme,
        RegionLabel region,

        @Schema(description = AsOf.NUMBER, examples = AsOf.EXAMPLE)
        long publication,

        @Schema(description = AsOf.AT, nullable = true) Instant publishedAt,

        @Schema(description = "The year that the totals are of.", examples = "2023")
        int year,

        @Schema(
                description = "The stage that they are of; null when the year was asked for.",
                examples = "2",
                nullable = true)
        Integer stage,

        @Schema(description = "In what they count.", examples = "FAMILY")
        Unit unit,

        @Schema(
                description = "The total published for the region; null when there is none.",
                examples = "15601",
                nullable = true)
        Long published,

        @Schema(
                description = "The sum over the parts with a total; null when no part has one.",
                examples = "15600",
                nullable = true)
        Long sumOfParts,

        @Schema(
                description = "Published less sum; null when one of them is missing, or parts are.",
                examples = "1",
                nullable = true)
        Long difference,

        @Schema(
                description =
                        "`ADDS_UP`: the total is the sum. `DOES_NOT_ADD_UP`: it is not, and cannot become it by parts still missing. "
                                + "`INCOMPLETE`: parts are missing. `NOTHING_PUBLISHED`: there is no total of the region to compare with. "
                                + "`NO_PARTS`: a village has none.",
                examples = "DOES_NOT_ADD_UP")
        Sums.Status status,

        PartsView parts,

        @Schema(
                description = "Which total of the region was read; null when there is none.",
                nullable = true,
                implementation = CitedValue.class)
        CitedValue publishedFigure,

        @Schema(
                description =
                        "Whether total and parts come from one source and describe the same day; if not, a difference may be one of time.",
                examples = "true")
        boolean sameSource,

        @Schema(
                description = "The answer as a sentence in the language of `Accept-Language`.",
                examples =
                        "Angka PKH Kabupaten Lampung Barat 2023 adalah 15.601 keluarga, jumlah 15 kecamatannya 15.600: selisih 1.")
        String summary)
        implements Tagged {

    @Schema(description = "The parts of a region: those one level below.")
    public record PartsView(
            @Schema(description = "Their level; null for a village.", examples = "DISTRICT", nullable = true)
            String level,

            @Schema(description = "How many of them have a total.", examples = "15")
            int counted,

            @Schema(description = "How many there are.", examples = "15")
            int expected,

            @Schema(description = "Those without a total.") List<RegionLabel> missing) {}

    @Override
    public String etag() {
        return Fingerprint.of(this);
    }
}
