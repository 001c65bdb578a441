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
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/refresh-calendars")
@Tag(
        name = "Refresh calendars",
        description = "The registers that lists are made from, when each is refreshed, and by when the lists are due.")
@RunOnVirtualThread
public class RefreshCalendarResource {

    private final RefreshCalendars calendars;
    private final Caller caller;

    RefreshCalendarResource(RefreshCalendars calendars, Caller caller) {
        this.calendars = calendars;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "listRefreshCalendars",
            summary = "List the registers and their rhythms",
            description =
                    "Every register that lists were or are made from, by code. Of those that have begun the youngest is in force.")
    public RestResponse<Page<RefreshCalendarView>> list(@BeanParam Paging paging) {
        var cursor = paging.after("refresh-calendars");
        return PublicAnswer.of(Page.of(
                        Regime.behind(cursor.isStart() ? "" : cursor.key(0), paging.limit() + 1),
                        paging,
                        cursor,
                        this::view,
                        regime -> List.of(regime.code))
                .withTotal(() -> Regime.count()));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "getRefreshCalendar",
            summary = "Look up a register",
            description = "One register; its `ETag` is needed to edit it.")
    @Answers("REGISTER_UNKNOWN")
    public RestResponse<RefreshCalendarView> get(
            @RestPath @Parameter(description = "The code; case does not matter.", example = "DTSEN") String code) {
        return PublicAnswer.of(view(Regime.mustBe(code)));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.STEWARD)
    @Transactional
    @Operation(
            operationId = "putRefreshCalendar",
            summary = "Add or edit a register",
            description =
                    "A new code adds a register (201). A known one is edited and needs the `ETag` that was read in `If-Match` (200). "
                            + "Periods already recorded keep the register that they have.")
    @APIResponse(
            responseCode = "200",
            description = "The register was edited.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RefreshCalendarView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The register was added.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RefreshCalendarView.class)))
    @Answers({
        "NATIONAL_SCOPE_REQUIRED",
        "REGISTER_CODE_MALFORMED",
        "REGISTER_DAY_TAKEN",
        "REGISTER_REACHES_BACK",
        "PRECONDITION_REQUIRED",
        "PRECONDITION_FAILED"
    })
    public RestResponse<RefreshCalendarView> put(
            @RestPath @Parameter(description = "The code, in capitals.", example = "DTSEN") String code,
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` that was read.", example = "\"0\"")
                    IfMatch ifMatch,
            @NotNull @Valid RefreshCalendarRequest request) {
        caller.mustSeeEverywhere();
        var put = calendars.put(code, request, ifMatch);
        var view = view(put.regime());
        return put.created() ? Created.at("/v1/refresh-calendars/" + view.code(), view) : RestResponse.ok(view);
    }

    @GET
    @Path("/{code}/refreshes")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "listRefreshes",
            summary = "List the refreshes of a register",
            description =
                    "When a register is refreshed and by when the lists made from it are due, by day. The list of a period is due by the refresh in which its first day lies.")
    @Answers("REGISTER_UNKNOWN")
    public RestResponse<Page<RefreshView>> refreshes(
            @RestPath @Parameter(description = "The code; case does not matter.", example = "DTSEN") String code,
            @RestQuery
                    @Parameter(
                            description = "Refreshes that stand for this day or a later one.",
                            example = "2026-01-01")
                    LocalDate from,
            @RestQuery
                    @Parameter(
                            description = "Refreshes that stand for this day or an earlier one.",
                            example = "2026-12-31")
                    LocalDate to,
            @BeanParam Paging paging) {
        var cursor = paging.after("refreshes", code, from, to);
        var regime = Regime.mustBe(code);
        return PublicAnswer.of(Page.of(
                        Refresh.within(regime, from, to, cursor, paging.limit() + 1),
                        paging,
                        cursor,
                        RefreshView::of,
                        refresh -> List.of(refresh.firstDay))
                .withTotal(() -> Refresh.countWithin(regime, from, to)));
    }

    @GET
    @Path("/{code}/refreshes/{id}")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "getRefresh",
            summary = "Look up a refresh",
            description = "One refresh of a register; its `ETag` is needed to edit it.")
    @Answers({"REGISTER_UNKNOWN", "REFRESH_UNKNOWN"})
    public RestResponse<RefreshView> refresh(
            @RestPath @Parameter(description = "The code; case does not matter.", example = "DTSEN") String code,
            @RestPath @Parameter(description = "The id.", example = "019f2a53-5a00-7000-8000-000000000005") UUID id) {
        return PublicAnswer.of(RefreshView.of(Refresh.byId(Regime.mustBe(code), id)));
    }

    @POST
    @Path("/{code}/refreshes")
    @RolesAllowed(Roles.STEWARD)
    @Idempotent
    @Operation(
            operationId = "addRefresh",
            summary = "Add a refresh",
            description = "A refresh of a register with its days. The refreshes of a register share no day.")
    @Answers({"NATIONAL_SCOPE_REQUIRED", "REGISTER_UNKNOWN", "REFRESH_BACKWARDS", "REFRESH_OVERLAPS"})
    public RestResponse<RefreshView> add(
            @RestPath @Parameter(description = "The code; case does not matter.", example = "DTSEN") String code,
            @NotNull @Valid RefreshRequest request) {
        caller.mustSeeEverywhere();
        var view = RefreshView.of(calendars.add(code, request));
        return Created.at("/v1/refresh-calendars/" + view.calendar() + "/refreshes/" + view.id(), view);
    }

    @PUT
    @Path("/{code}/refreshes/{id}")
    @RolesAllowed(Roles.STEWARD)
    @Transactional
    @Operation(
            operationId = "putRefresh",
            summary = "Edit a refresh",
            description = "Corrects the days of a refresh, or sets the day by which its lists are due.")
    @Answers({
        "NATIONAL_SCOPE_REQUIRED",
        "REGISTER_UNKNOWN",
        "REFRESH_UNKNOWN",
        "REFRESH_BACKWARDS",
        "REFRESH_OVERLAPS",
        "PRECONDITION_REQUIRED",
        "PRECONDITION_FAILED"
    })
    public RefreshView change(
            @RestPath @Parameter(description = "The code; case does not matter.", example = "DTSEN") String code,
            @RestPath @Parameter(description = "The id.", example = "019f2a53-5a00-7000-8000-000000000005") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` that was read.", example = "\"0\"")
                    IfMatch ifMatch,
            @NotNull @Valid RefreshRequest request) {
        caller.mustSeeEverywhere();
        return RefreshView.of(calendars.change(code, id, request, ifMatch));
    }

    private RefreshCalendarView view(Regime regime) {
        return RefreshCalendarView.of(regime, caller.language());
    }
}
