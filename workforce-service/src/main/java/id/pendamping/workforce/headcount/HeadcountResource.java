package id.pendamping.workforce.headcount;

import static id.pendamping.platform.access.Roles.OFFICER;
import static id.pendamping.platform.access.Roles.VIEWER;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.workforce.cadre.Cadre;
import id.pendamping.workforce.region.Places;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
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

@Path("/v1/reported-headcounts")
@Tag(name = "Headcounts", description = "How large a cadre is, as somebody reported it.")
@RunOnVirtualThread
public class HeadcountResource {

    private final Headcounts headcounts;
    private final Places places;
    private final Caller caller;

    HeadcountResource(Headcounts headcounts, Places places, Caller caller) {
        this.headcounts = headcounts;
        this.places = places;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "200",
            description = "This headcount was known: `UNCHANGED`, or `REVISED` where the number differs.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HeadcountView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new headcount: `RECORDED`.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HeadcountView.class)))
    @RolesAllowed(OFFICER)
    @Answers({"REGION_UNKNOWN", "CADRE_UNKNOWN", "HEADCOUNT_LEVEL", "REFERENCE_DATE_MALFORMED", "PERSON_NUMBER_REFUSED"
    })
    @Operation(
            operationId = "reportHeadcount",
            summary = "Report a headcount",
            description =
                    "Records a number as printed. Region, cadre, source and reference date name it: the same again changes nothing "
                            + "(200, UNCHANGED), another number for the same is a revision (200, REVISED) and the old one is kept.")
    public RestResponse<HeadcountView> report(@NotNull @Valid HeadcountRequest request) {
        var reported = headcounts.report(request);
        var view = view(reported.headcount(), reported.outcome());
        return reported.outcome() == Outcome.RECORDED
                ? Created.at("/v1/reported-headcounts/" + view.id(), view)
                : RestResponse.ok(view);
    }

    @GET
    @RolesAllowed(VIEWER)
    @Transactional
    @Answers({"REGION_UNKNOWN", "CADRE_UNKNOWN"})
    @Operation(
            operationId = "listHeadcounts",
            summary = "List reported headcounts",
            description = "Reported numbers inside the caller's regions, by region and cadre.")
    public Page<HeadcountView> list(
            @RestQuery("region") @Parameter(description = "In this region or inside it.", example = "52.08")
                    String region,
            @RestQuery("cadre") @Parameter(description = "Of this cadre.", example = "TKSK") String cadre,
            @BeanParam Paging paging) {
        var cursor = paging.after("reported-headcounts", region, cadre);
        var inside = places.filter("region", region);
        var code = cadre == null ? null : Cadre.byCode("cadre", cadre).code;
        var rows = cursor.isStart()
                ? ReportedHeadcount.page(inside, code, "", "", new UUID(0, 0), paging.limit() + 1)
                : ReportedHeadcount.page(
                        inside, code, cursor.key(0), cursor.key(1), UUID.fromString(cursor.key(2)), paging.limit() + 1);
        return Page.of(rows, paging, cursor, row -> view(row, null), row -> List.of(row.region, row.cadre, row.id))
                .withTotal(() -> ReportedHeadcount.count(inside, code));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(VIEWER)
    @Transactional
    @Answers("HEADCOUNT_UNKNOWN")
    @Operation(
            operationId = "getHeadcount",
            summary = "Get a reported headcount",
            description = "One reported number with what stood there before.")
    public HeadcountView get(
            @RestPath("id")
                    @Parameter(
                            description = "The id of the headcount.",
                            example = "0197f0c2-0000-7000-8000-000000000003")
                    UUID id) {
        return view(ReportedHeadcount.byId(id), null);
    }

    private HeadcountView view(ReportedHeadcount row, Outcome outcome) {
        return new HeadcountView(
                row.id,
                row.region,
                places.name(row.region),
                row.cadre,
                Cadre.byCode("cadre", row.cadre).name(caller.language()),
                row.count,
                "WORKER",
                row.referenceDate,
                row.source,
                row.note,
                row.revision,
                row.recordedAt,
                outcome,
                row.revision == 1 ? List.of() : headcounts.earlier(row.id));
    }
}
