package id.pendamping.workforce.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.pendamping.regions.Level;
import id.pendamping.workforce.caseload.Band;
import id.pendamping.workforce.region.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The numbers behind a finding; only those that its rule looks at are present.")
public record FindingFacts(
        @JsonInclude(Include.NON_NULL) @Schema(description = "Where the workers were counted.", examples = "HEADCOUNT")
        Basis basis,

        @JsonInclude(Include.NON_NULL) @Schema(description = "Workers of the cadre.", examples = "43")
        Long workers,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Regions of the level that the cadre serves.", examples = "5")
        Long regions,

        @JsonInclude(Include.NON_NULL) @Schema(description = "That level.", examples = "DISTRICT")
        Level level,

        @JsonInclude(Include.NON_NULL) @Schema(description = "The cadre whose number looks exchanged.")
        Label otherCadre,

        @JsonInclude(Include.NON_NULL) @Schema(description = "Workers of that cadre.", examples = "43")
        Long otherWorkers,

        @JsonInclude(Include.NON_NULL) @Schema(description = "Regions of the level that it serves.", examples = "5")
        Long otherRegions,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "The day or year that the number speaks of.", examples = "2024-02-22")
        String referenceDate,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Who reported the number.", examples = "radarntb.com 2024-02-22")
        String source,

        @JsonInclude(Include.NON_NULL) @Schema(description = "Villages of the region.", examples = "10")
        Long villages,

        @JsonInclude(Include.NON_NULL) @Schema(description = "Those without a companion.", examples = "3")
        Long uncovered,

        @JsonInclude(Include.NON_NULL) @Schema(description = "Some of them.")
        List<Label> examples,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "The worker.", examples = "0197f0c2-0000-7000-8000-000000000001")
        UUID workerId,

        @JsonInclude(Include.NON_NULL) @Schema(description = "The worker's number in the office.", examples = "PKH-017")
        String workerNumber,

        @JsonInclude(Include.NON_NULL) @Schema(description = "The cadres in which the worker is active.")
        List<Label> cadres,

        @JsonInclude(Include.NON_NULL) @Schema(description = "The programme.")
        Label programme,

        @JsonInclude(Include.NON_NULL) @Schema(description = "Families that receive it.", examples = "6741")
        Long families,

        @JsonInclude(Include.NON_NULL) @Schema(description = "Families per worker.", examples = "177.39")
        BigDecimal familiesPerWorker,

        @JsonInclude(Include.NON_NULL) @Schema(description = "The band it was judged by.")
        Band band) {

    /** Where workers were counted. */
    @Schema(description = "Where workers were counted.")
    public enum Basis {
        HEADCOUNT,
        ASSIGNMENTS
    }

    static FindingFacts tooMany(
            Basis basis, Long workers, long regions, Level level, String referenceDate, String source) {
        return new FindingFacts(
                basis,
                workers,
                regions,
                level,
                null,
                null,
                null,
                referenceDate,
                source,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static FindingFacts swapped(
            Headcount one, long regions, Level level, Label other, Long otherWorkers, long otherRegions) {
        return new FindingFacts(
                Basis.HEADCOUNT,
                one.count(),
                regions,
                level,
                other,
                otherWorkers,
                otherRegions,
                one.referenceDate(),
                one.source(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static FindingFacts uncovered(long villages, long uncovered, List<Label> examples) {
        return new FindingFacts(
                null, null, null, null, null, null, null, null, null, villages, uncovered, examples, null, null, null,
                null, null, null, null);
    }

    static FindingFacts twoCadres(UUID worker, String number, List<Label> cadres) {
        return new FindingFacts(
                null, null, null, null, null, null, null, null, null, null, null, null, worker, number, cadres, null,
                null, null, null);
    }

    static FindingFacts ratio(Label programme, Long workers, Long families, BigDecimal ratio, Band band) {
        return new FindingFacts(
                null, workers, null, null, null, null, null, null, null, null, null, null, null, null, null, programme,
                families, ratio, band);
    }
}
