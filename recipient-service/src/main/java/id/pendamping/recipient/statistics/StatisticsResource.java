package id.pendamping.recipient.statistics;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.memory.Remembered;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.Today;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.publication.PublicAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/statistics")
@Tag(name = "Statistics", description = "How recipients changed, and on what that rests.")
@RunOnVirtualThread
public class StatisticsResource {

    private final Places places;
    private final Caller caller;
    private final Today today;

    StatisticsResource(Places places, Caller caller, Today today) {
        this.places = places;
        this.caller = caller;
        this.today = today;
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
                    "The change of a programme's reported total in exactly one region, with both citations, its percentage, whether it is significant, "
                            + "and whether the two ends may be compared. Of several totals of a period the one with the latest reference date counts, an unknown date last; the others are listed.")
    @Answers({"REGION_UNKNOWN", "PROGRAMME_UNKNOWN", "PERIOD_MALFORMED", "PERIOD_ORDER", "NOTHING_REPORTED"})
    public RestResponse<ChangeView> change(
            @RestQuery @NotBlank @Parameter(description = "The programme, by code or alias.", example = "PKH")
                    String programme,
            @RestQuery @NotBlank @Parameter(description = "The code of exactly this region.", example = "52.08")
                    String region,
            @RestQuery
                    @NotBlank
                    @Parameter(
                            description = "The earlier period: a year, or a year and stage such as `2023-T3`.",
                            example = "2023")
                    String from,
            @RestQuery
                    @NotBlank
                    @Parameter(
                            description = "The later period: a year, or a year and stage such as `2024-T1`.",
                            example = "2024")
                    String to) {
        var changes = new Changes(
                Programme.mustBe("programme", programme),
                places.mustBe("region", region),
                AskedPeriod.parse("from", from),
                AskedPeriod.parse("to", to));
        return PublicAnswer.of(changes.view(today.day(), caller.language()));
    }
}
