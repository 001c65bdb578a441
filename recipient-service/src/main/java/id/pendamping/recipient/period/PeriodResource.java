package id.pendamping.recipient.period;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.publication.PublicAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/periods")
@Tag(name = "Periods", description = "The stages of programmes, and the register behind each.")
@RunOnVirtualThread
public class PeriodResource {

    private final Periods periods;
    private final Caller caller;

    PeriodResource(Periods periods, Caller caller) {
        this.periods = periods;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "listPeriods",
            summary = "List the periods",
            description =
                    "The stages of each programme with their days and the register behind them, by programme, year and stage.")
    @Answers("PROGRAMME_UNKNOWN")
    public RestResponse<Page<PeriodView>> list(
            @RestQuery @Parameter(description = "Stages of this programme, by code or alias.", example = "PKH")
                    String programme,
            @BeanParam Paging paging) {
        var cursor = paging.after("periods", programme);
        var wanted = programme == null ? null : Programme.mustBe("programme", programme).code;
        return PublicAnswer.of(Page.of(
                        Period.behind(wanted, cursor, paging.limit() + 1),
                        paging,
                        cursor,
                        period -> PeriodView.of(period, caller.language()),
                        period -> List.of(period.programme.code, period.year, period.stage))
                .withTotal(() -> Period.count(wanted)));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "getPeriod",
            summary = "Look up a period",
            description = "One stage of a programme with its days and the register behind it.")
    @Answers("PERIOD_UNKNOWN")
    public RestResponse<PeriodView> get(
            @RestPath @Parameter(description = "The id.", example = "019f2a53-5a00-7000-8000-000000000001") UUID id) {
        return PublicAnswer.of(PeriodView.of(Period.byId(id), caller.language()));
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Idempotent
    @Operation(
            operationId = "recordPeriod",
            summary = "Record a period",
            description = "A stage of a programme with its days. Its register is the one in force on the first day.")
    @Answers({"NATIONAL_SCOPE_REQUIRED", "PROGRAMME_UNKNOWN", "PERIOD_BACKWARDS", "PERIOD_EXISTS", "PERIOD_OVERLAPS"})
    public RestResponse<PeriodView> record(@NotNull @Valid PeriodRequest request) {
        caller.mustSeeEverywhere();
        var period = periods.record(request);
        return Created.at("/v1/periods/" + period.id, PeriodView.of(period, caller.language()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.STEWARD)
    @Transactional
    @Operation(
            operationId = "putPeriod",
            summary = "Correct a period",
            description =
                    "Corrects the days of a stage and their source; its register is the one in force on the first day. Which stage of which year and programme it is stays, and so do the days once a list was published for it: the order of lists and what was answered rest on them.")
    @Answers({
        "NATIONAL_SCOPE_REQUIRED",
        "PERIOD_UNKNOWN",
        "PROGRAMME_UNKNOWN",
        "PERIOD_BACKWARDS",
        "PERIOD_OVERLAPS",
        "PERIOD_IDENTITY_FIXED",
        "PERIOD_DAYS_FIXED",
        "PRECONDITION_REQUIRED",
        "PRECONDITION_FAILED"
    })
    public PeriodView change(
            @RestPath @Parameter(description = "The id.", example = "019f2a53-5a00-7000-8000-000000000001") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` that was read.", example = "\"0\"")
                    IfMatch ifMatch,
            @NotNull @Valid PeriodRequest request) {
        caller.mustSeeEverywhere();
        return PeriodView.of(periods.change(id, request, ifMatch), caller.language());
    }
}
