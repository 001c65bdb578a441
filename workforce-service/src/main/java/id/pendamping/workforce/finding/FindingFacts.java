package id.pendamping.workforce.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendamping.regions.Level;
import id.pendamping.workforce.caseload.Band;
import id.pendamping.workforce.region.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The numbers behind a finding; only those that its rule looks at are present.")
public record FindingFacts(
        @Schema(description = "Where the workers were counted.", examples = "HEADCOUNT")
        Basis basis,

        @Schema(description = "Workers of the cadre.", examples = "43")
        Long workers,

        @Schema(description = "Regions of the level that the cadre serves.", examples = "5")
        Long regions,

        @Schema(description = "That level.", examples = "DISTRICT")
        Level level,

        @Schema(description = "The cadre whose number looks exchanged.")
        Label otherCadre,

        @Schema(description = "Workers of that cadre.", examples = "43")
        Long otherWorkers,

        @Schema(description = "Regions of the level that it serves.", examples = "5")
        Long otherRegions,

        @Schema(description = "The day or year that the number speaks of.", examples = "2024-02-22")
        String referenceDate,

        @Schema(description = "Who reported the number.", examples = "radarntb.com 2024-02-22")
        String source,

        @Schema(description = "Villages of the region.", examples = "10")
        Long villages,

        @Schema(description = "Those without a companion.", examples = "3")
        Long uncovered,

        @Schema(description = "Some of them.") List<Label> examples,

        @Schema(description = "The worker.", examples = "0197f0c2-0000-7000-8000-000000000001")
        UUID workerId,

        @Schema(description = "The worker's number in the office.", examples = "PKH-017")
        String workerNumber,

        @Schema(description = "The cadres in which the worker is active.")
        List<Label> cadres,

        @Schema(description = "The programme.") Label programme,

        @Schema(description = "Families that receive it.", examples = "6741")
        Long families,

        @Schema(description = "Families per worker.", examples = "177.39")
        BigDecimal familiesPerWorker,

        @Schema(description = "The band it was judged by.") Band band) {

    /** Where workers were counted. */
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
