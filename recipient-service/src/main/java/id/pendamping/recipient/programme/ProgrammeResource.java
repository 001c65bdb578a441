package id.pendamping.recipient.programme;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/programmes")
@Tag(
        name = "Programmes",
        description = "The programmes of social assistance, in what they are counted, and the words that lead to them.")
@RunOnVirtualThread
public class ProgrammeResource {

    private final Programmes programmes;
    private final Caller caller;

    ProgrammeResource(Programmes programmes, Caller caller) {
        this.programmes = programmes;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "listProgrammes",
            summary = "List the programmes",
            description = "Every programme of social assistance that figures can be about, by code.")
    public RestResponse<Page<ProgrammeView>> list(@BeanParam Paging paging) {
        var cursor = paging.after("programmes");
        var from = cursor.isStart() ? "" : cursor.key(0);
        return PublicAnswer.of(Page.of(
                        Programme.behind(from, paging.limit() + 1),
                        paging,
                        cursor,
                        this::view,
                        programme -> List.of(programme.code))
                .withTotal(() -> Programme.count()));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "getProgramme",
            summary = "Look up a programme by code or alias",
            description = "The programme that a code or an alias leads to; the answer carries the canonical code.")
    @Answers("PROGRAMME_UNKNOWN")
    public RestResponse<ProgrammeView> get(
            @RestPath @Parameter(description = "The code or an alias; case does not matter.", example = "BPNT")
                    String code) {
        return PublicAnswer.of(view(Programme.mustBe("code", code)));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.STEWARD)
    @Transactional
    @Operation(
            operationId = "putProgramme",
            summary = "Add or edit a programme",
            description =
                    "A new code adds a programme (201). A known one is edited and needs the `ETag` that was read in `If-Match` (200).")
    @APIResponse(
            responseCode = "200",
            description = "The programme was edited.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The programme was added.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgrammeView.class)))
    @Answers({
        "NATIONAL_SCOPE_REQUIRED",
        "PROGRAMME_CODE_MALFORMED",
        "PROGRAMME_WORD_TAKEN",
        "PROGRAMME_UNIT_FIXED",
        "PRECONDITION_REQUIRED",
        "PRECONDITION_FAILED"
    })
    public RestResponse<ProgrammeView> put(
            @RestPath @Parameter(description = "The code, in capitals.", example = "SEMBAKO") String code,
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` that was read.", example = "\"0\"")
                    IfMatch ifMatch,
            @NotNull @Valid ProgrammeRequest request) {
        caller.mustSeeEverywhere();
        var put = programmes.put(code, request, ifMatch);
        var view = view(put.programme());
        return put.created() ? Created.at("/v1/programmes/" + put.programme().code, view) : RestResponse.ok(view);
    }

    private ProgrammeView view(Programme programme) {
        return ProgrammeView.of(programme, caller.language());
    }
}
