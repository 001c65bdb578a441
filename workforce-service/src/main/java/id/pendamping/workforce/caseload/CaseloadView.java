package id.pendamping.workforce.caseload;

import id.pendamping.workforce.region.Label;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many families the workers of a programme carry in one region. What is unknown is null.")
public record CaseloadView(
        @Schema(description = "The region, exactly this one.")
        Label region,

        @Schema(description = "The programme by its canonical code.")
        Label programme,

        @Schema(
                description =
                        "The period of the families: a year, or with `-T4` its fourth stage (*tahap*); null while nothing was published.",
                nullable = true,
                examples = "2025")
        String period,

        @Schema(
                description = "Workers that carry families, each counted once; not the coordinators.",
                nullable = true,
                examples = "38")
        Long workers,

        @Schema(description = "Families that receive the programme.", nullable = true, examples = "6741")
        Long families,

        @Schema(
                description =
                        "Where the families come from: LEDGER, the published list of recipients of the regency; REPORTED, a total that somebody published. The list counts unless the total is of a later year or stage; a made up list never does.",
                nullable = true,
                examples = "REPORTED")
        FamilyBasis familyBasis,

        @Schema(description = "Families per worker, two decimals, half up.", nullable = true, examples = "177.39")
        BigDecimal familiesPerWorker,

        @Schema(description = "Districts (kecamatan) of the region.", examples = "15")
        long districts,

        @Schema(description = "Families per district, two decimals, half up.", nullable = true, examples = "449.4")
        BigDecimal familiesPerDistrict,

        @Schema(description = "Workers per district, two decimals, half up.", nullable = true, examples = "2.53")
        BigDecimal workersPerDistrict,

        @Schema(description = "The band of the programme; null where it has none.", nullable = true)
        Band band,

        @Schema(
                description = "Where the workers come from: ASSIGNMENTS active today, else a reported HEADCOUNT.",
                nullable = true,
                examples = "ASSIGNMENTS")
        WorkerBasis workerBasis,

        @Schema(
                description =
                        "The day or year that a reported number of families speaks of; null where it is unknown, or of the ledger.",
                nullable = true,
                examples = "2025-06-30")
        String referenceDate,

        @Schema(
                description = "Who published the number of families; null where it is of the ledger.",
                nullable = true,
                examples = "ANTARA 2025")
        String source,

        @Schema(
                description = "How to cite the number of families; null where it is of the ledger.",
                nullable = true,
                examples = "fig-17.06-PKH-2025")
        String citation,

        @Schema(
                description =
                        "The publication number of the ledger that the number of families was read at; null where it is reported.",
                nullable = true,
                examples = "12")
        Long publication) {

    /** Where the number of families comes from. */
    @Schema(description = "Where the number of families comes from.")
    public enum FamilyBasis {
        LEDGER,
        REPORTED
    }

    /** Where the number of workers comes from. */
    @Schema(description = "Where the number of workers comes from.")
    public enum WorkerBasis {
        ASSIGNMENTS,
        HEADCOUNT
    }
}
