package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.statistics.StatisticsProblem.LEVEL_NOT_INSIDE;
import static id.pendamping.recipient.statistics.StatisticsProblem.PERIOD_AND_RANGE;
import static id.pendamping.recipient.statistics.StatisticsProblem.PERIOD_ORDER;

import id.pendamping.platform.problem.Wording;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.publication.AsOf;
import id.pendamping.recipient.statistics.StandingLists.Standing;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Of which region, programme and periods sums are asked for, as {@code @BeanParam}, and in which state of the ledger. */
public class CountSearch {

    /** Where sums are read from when samples may be among it. */
    @Schema(
            description =
                    "Said aloud, the ledger is read with the lists that were made up to show how the software answers.")
    public enum Source {
        LEDGER
    }

    @RestQuery("region")
    @NotBlank
    @Parameter(description = "The code of exactly this region.", required = true, example = "17.06")
    String region;

    @RestQuery("programme")
    @NotBlank
    @Parameter(description = "The programme, by code or alias.", required = true, example = "PKH")
    String programme;

    @RestQuery("period")
    @Parameter(
            description =
                    "One period: a stage such as `2025-T4`, or a year, which stands for its last stage that has a list. Without it and without a range: the newest stage.",
            example = "2025-T4")
    String period;

    @RestQuery("from")
    @Parameter(
            description = "The first period of a range, a year or a stage; of all there are without it.",
            schema = @Schema(type = SchemaType.STRING, examples = "2025-T1"))
    String from;

    @RestQuery("to")
    @Parameter(
            description = "The last period of a range, itself included, a year or a stage.",
            schema = @Schema(type = SchemaType.STRING, examples = "2025-T4"))
    String to;

    @RestQuery("asOf")
    @Parameter(description = AsOf.DESCRIPTION, schema = @Schema(type = SchemaType.STRING, examples = AsOf.EXAMPLE))
    String asOf;

    @RestQuery("basis")
    @Parameter(description = "`LEDGER` reads sample lists too, which are passed over otherwise.", example = "LEDGER")
    Source basis;

    /** What was asked, checked against what there is. */
    record Asked(
            Programme programme, Region region, AskedPeriod period, AskedPeriod from, AskedPeriod to, boolean samples) {

        /** The lists to read, of those that stand. */
        StandingLists of(StandingLists standing) {
            var lists = samples ? standing : standing.withoutSamples();
            return from == null && to == null
                    ? lists.last(period).map(lists::of).orElse(new StandingLists(java.util.List.of()))
                    : lists.where(this::isInRange);
        }

        private boolean isInRange(Standing standing) {
            var stage =
                    new AskedPeriod(standing.stage().year(), standing.stage().stage());
            return (from == null || !isBefore(stage, from)) && (to == null || !isBefore(to, stage));
        }

        // A bare year is all of its stages: the first is not before it, and the last not behind.
        private static boolean isBefore(AskedPeriod one, AskedPeriod other) {
            return one.year() == other.year() && (one.stage() == null || other.stage() == null)
                    ? false
                    : one.compareTo(other) < 0;
        }

        String spoken() {
            if (period != null) {
                return period.toString();
            }
            return from == null && to == null
                    ? "–"
                    : (from == null ? "" : from.toString()) + '–' + (to == null ? "" : to.toString());
        }
    }

    Object[] filters() {
        return new Object[] {region, programme, period, from, to, asOf, basis};
    }

    Asked checked(Places places) {
        var asked = new Asked(
                Programme.mustBe("programme", programme),
                places.mustBe("region", region),
                period("period", period),
                period("from", from),
                period("to", to),
                basis == Source.LEDGER);
        if (asked.period() != null && (asked.from() != null || asked.to() != null)) {
            throw PERIOD_AND_RANGE.at("period");
        }
        if (asked.from() != null && asked.to() != null && Asked.isBefore(asked.to(), asked.from())) {
            throw PERIOD_ORDER.at("to", asked.from().toString(), asked.to().toString());
        }
        return asked;
    }

    private static AskedPeriod period(String field, String text) {
        return text == null ? null : AskedPeriod.parse(field, text);
    }

    /** Refuses a level that the region does not consist of; null is the region itself. */
    static Level levelIn(Region region, Level level) {
        if (level == null) {
            return region.level();
        }
        if (!level.isWithin(region.level())) {
            var label = (Wording) language -> language.of(level.indonesian(), level.english());
            throw LEVEL_NOT_INSIDE.at("level", region.name(), label);
        }
        return level;
    }
}
