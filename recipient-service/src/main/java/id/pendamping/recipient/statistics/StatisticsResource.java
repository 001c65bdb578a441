package id.pendamping.recipient.statistics;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.memory.Remembered;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.publication.AsOf;
import id.pendamping.recipient.publication.OwnAnswer;
import id.pendamping.recipient.publication.PublicAnswer;
import id.pendamping.recipient.publication.PublicationNumbers;
import id.pendamping.recipient.publication.PublishedState;
import id.pendamping.regions.Level;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/statistics")
@Tag(name = "Statistics", description = "How recipients changed, and on what that rests.")
@RunOnVirtualThread
public class StatisticsResource {

    private final LedgerSums sums;
    private final PublicationNumbers numbers;
    private final Counts counts;
    private final Places places;
    private final Caller caller;

    StatisticsResource(LedgerSums sums, PublicationNumbers numbers, Counts counts, Places places, Caller caller) {
        this.sums = sums;
        this.numbers = numbers;
        this.counts = counts;
        this.places = places;
        this.caller = caller;
    }

    @GET
    @Path("/changes")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Remembered
    @Operation(
            operationId = "getChange",
            summary = "Tell how recipients changed between two periods",
            description =
                    "The change of a programme's recipients in exactly one region, its percentage, whether it is significant, and whether the two ends may be "
                            + "compared. By the ledger of lists (`LEDGER`) it says who came and who left for which reason, over all stages between the two ends; of a "
                            + "province only regencies with both ends count, and how many those are is said. By reported totals (`REPORTED`) it cites both; of several "
                            + "totals of a period the one with the latest reference date counts, an unknown date last, and the others are listed. "
                            + "The answer names the state that it was read from, which can be asked for again with `asOf`. "
                            + "Callers see the ledger of their own regions as it is, others what is released: small counts are suppressed.")
    @Answers({
        "REGION_UNKNOWN",
        "PROGRAMME_UNKNOWN",
        "PERIOD_MALFORMED",
        "PERIOD_ORDER",
        "AS_OF_UNKNOWN",
        "NOTHING_COUNTED",
        "NOTHING_REPORTED"
    })
    public RestResponse<ChangeView> change(
            @RestQuery @NotBlank @Parameter(description = "The programme, by code or alias.", example = "PKH")
                    String programme,
            @RestQuery @NotBlank @Parameter(description = "The code of exactly this region.", example = "52.08")
                    String region,
            @RestQuery
                    @NotBlank
                    @Parameter(
                            description =
                                    "The earlier period: a year, or a year and stage such as `2023-T3`. Of a bare year the ledger answers with its last stage that has a list.",
                            example = "2023")
                    String from,
            @RestQuery
                    @NotBlank
                    @Parameter(
                            description = "The later period: a year, or a year and stage such as `2024-T1`.",
                            example = "2024")
                    String to,
            @RestQuery
                    @Parameter(
                            description =
                                    "What to read. Absent: `LEDGER` where every regency of the region has both ends in it and no list is a sample, else `REPORTED`. "
                                            + "Samples are read only with `LEDGER`.",
                            example = "REPORTED")
                    ChangeView.Basis basis,
            @RestQuery
                    @Parameter(
                            description = AsOf.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, examples = AsOf.EXAMPLE))
                    String asOf) {
        var reported = new Changes(
                Programme.mustBe("programme", programme),
                places.mustBe("region", region),
                AskedPeriod.parse("from", from),
                AskedPeriod.parse("to", to));
        var state = numbers.state(asOf);
        if (basis == ChangeView.Basis.REPORTED) {
            return PublicAnswer.of(reported.view(state, caller.language()));
        }
        var ledger = ledger(reported, state, basis == ChangeView.Basis.LEDGER);
        if (basis == null && !ledger.isComplete()) {
            return PublicAnswer.of(reported.view(state, caller.language()));
        }
        var view = ledger.view(sums, caller.language());
        return ledger.sight() == Sight.EXACT ? OwnAnswer.of(view) : PublicAnswer.of(view);
    }

    /** The same question to the ledger. */
    private LedgerChanges ledger(Changes asked, PublishedState state, boolean samples) {
        var region = asked.region().code();
        var sight = counts.sight(region.value());
        var changes = new LedgerChanges(
                asked,
                state,
                sums.standing(sight, asked.programme().code, region, state.number()),
                sight,
                Math.max(1, places.regions().count(region, Level.REGENCY)));
        return samples ? changes : changes.withoutSamples();
    }
}
