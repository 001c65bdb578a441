package id.pendamping.recipient.threshold;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.publication.AsOf;
import id.pendamping.recipient.publication.PublicAnswer;
import id.pendamping.recipient.publication.PublicationNumbers;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/thresholds")
@Tag(
        name = "Thresholds",
        description =
                "From where on a change is significant, a list is implausible, or a count is small enough to be suppressed.")
@RunOnVirtualThread
public class ThresholdResource {

    private final Thresholds thresholds;
    private final PublicationNumbers numbers;
    private final Caller caller;

    ThresholdResource(Thresholds thresholds, PublicationNumbers numbers, Caller caller) {
        this.thresholds = thresholds;
        this.numbers = numbers;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "listThresholds",
            summary = "List the thresholds",
            description =
                    "Every row, past and future ones too. A programme's own row goes before the one of all programmes; of several that have begun the youngest holds. "
                            + "The answer names the state that it was read from; all pages are of one state.")
    @Answers({"AS_OF_UNKNOWN", "PAGE_SIZE", "CURSOR_FOREIGN"})
    public RestResponse<ThresholdPage> list(
            @RestQuery @Parameter(description = "Rows of this kind only.", example = "SMALLEST_COUNT")
                    ThresholdKind kind,
            @RestQuery
                    @Parameter(
                            description = AsOf.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, examples = AsOf.EXAMPLE))
                    String asOf,
            @BeanParam Paging paging) {
        var cursor = paging.after("thresholds", kind, asOf);
        var state = numbers.state(cursor.isStart() ? asOf : cursor.key(0));
        var last = cursor.isStart() ? null : UUID.fromString(cursor.key(1));
        var page = Page.of(
                        Threshold.behind(kind, last, paging.limit() + 1, state),
                        paging,
                        cursor,
                        this::view,
                        threshold -> List.of(state.number(), threshold.id))
                .withTotal(() -> Threshold.count(kind, state));
        return PublicAnswer.of(new ThresholdPage(state.number(), state.at(), page.items(), page.next(), page.total()));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "getThreshold",
            summary = "Look up a threshold",
            description = "One row; its `ETag` is needed to edit it.")
    @Answers({"THRESHOLD_UNKNOWN", "AS_OF_UNKNOWN"})
    public RestResponse<ThresholdView> get(
            @RestPath @Parameter(description = "The id.", example = "019f2a53-5a00-7000-8000-000000000002") UUID id,
            @RestQuery
                    @Parameter(
                            description = AsOf.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, examples = AsOf.EXAMPLE))
                    String asOf) {
        return PublicAnswer.of(view(Threshold.byId(id, numbers.state(asOf))));
    }

    @PUT
    @RolesAllowed(Roles.STEWARD)
    @Transactional
    @Operation(
            operationId = "putThreshold",
            summary = "Set a threshold",
            description =
                    "Sets the row of this kind, programme (or of all) and first day. A new one answers 201; a known one is edited and needs its `ETag` in `If-Match` (200).")
    @APIResponse(
            responseCode = "200",
            description = "The threshold was edited.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ThresholdView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The threshold was added.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ThresholdView.class)))
    @Answers({
        "NATIONAL_SCOPE_REQUIRED",
        "PROGRAMME_UNKNOWN",
        "THRESHOLD_VALUE",
        "PRECONDITION_REQUIRED",
        "PRECONDITION_FAILED"
    })
    public RestResponse<ThresholdView> put(
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` that was read.", example = "\"0\"")
                    IfMatch ifMatch,
            @NotNull @Valid ThresholdRequest request) {
        caller.mustSeeEverywhere();
        var put = thresholds.put(request, ifMatch);
        var view = view(put.threshold());
        return put.created() ? Created.at("/v1/thresholds/" + view.id(), view) : RestResponse.ok(view);
    }

    private ThresholdView view(Threshold threshold) {
        return ThresholdView.of(threshold, caller.language());
    }
}
