package id.pendamping.recipient.list;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.deadline.MayTakeLong;
import id.pendamping.platform.http.Accepted;
import id.pendamping.platform.http.Deferred;
import id.pendamping.platform.http.Prefer;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/recipient-lists")
@Tag(
        name = "Approval of recipient lists",
        description =
                "How a list comes into the ledger: submitted by one person, published by another, and taken back.")
@RunOnVirtualThread
public class ListApprovalResource {

    private final Approvals approvals;
    private final LongSteps steps;
    private final LongStepWork work;
    private final Places places;
    private final Caller caller;

    ListApprovalResource(Approvals approvals, LongSteps steps, LongStepWork work, Places places, Caller caller) {
        this.approvals = approvals;
        this.steps = steps;
        this.work = work;
        this.places = places;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(Roles.OFFICER)
    @Transactional
    @Operation(
            operationId = "submitRecipientList",
            summary = "Submit a recipient list",
            description =
                    "Hands a list that was read to an approver. It is published as compared with the list that stands now, or not at all.")
    @Answers({
        "LIST_UNKNOWN",
        "LIST_STEP_CLOSED",
        "LIST_BASE_CHANGED",
        "PERIOD_NOT_NEWEST",
        "LIST_ON_SAMPLE",
        "LIST_SAMPLE_ON_REAL"
    })
    public ListView submit(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id) {
        return view(approvals.submit(id));
    }

    @POST
    @Path("/{id}/recall")
    @RolesAllowed(Roles.OFFICER)
    @Transactional
    @Operation(
            operationId = "recallRecipientList",
            summary = "Recall a recipient list",
            description = "Takes back a submission, by who submitted it.")
    @Answers({"LIST_UNKNOWN", "LIST_STEP_CLOSED", "LIST_NOT_YOURS"})
    public ListView recall(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id) {
        return view(approvals.recall(id));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Roles.APPROVER)
    @Transactional
    @Operation(
            operationId = "returnRecipientList",
            summary = "Return a recipient list",
            description = "Gives a submitted list back with a comment. It takes new content then.")
    @Answers({"LIST_UNKNOWN", "LIST_STEP_CLOSED", "LIST_FOUR_EYES", "PERSONAL_NUMBER"})
    public ListView giveBack(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @NotNull @Valid ReturnRequest request) {
        return view(approvals.giveBack(id, request));
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(Roles.APPROVER)
    @MayTakeLong
    @Operation(
            operationId = "publishRecipientList",
            summary = "Publish a recipient list",
            description =
                    "Writes what another person submitted into the ledger, in one transaction: movements, stays, counts and events. Another edition of a published list corrects it by lines of its own. Of two publications at once one comes first, and the other is told that its base changed.")
    @APIResponse(
            responseCode = "200",
            description = "The list as it stands now.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ListView.class)))
    @Deferred(ListProgressView.class)
    @Answers({
        "LIST_UNKNOWN",
        "LIST_STEP_CLOSED",
        "LIST_STEP_RUNNING",
        "LIST_FOUR_EYES",
        "LIST_BASE_CHANGED",
        "LIST_IDENTITIES_CHANGED",
        "LIST_NOT_ACKNOWLEDGED",
        "LIST_TOKEN_KEY_CHANGED",
        "LIST_REASON_ENDED",
        "PERIOD_NOT_NEWEST",
        "LIST_ON_SAMPLE",
        "LIST_SAMPLE_ON_REAL"
    })
    public Response publish(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @HeaderParam("Prefer") Prefer prefer,
            @NotNull @Valid PublicationRequest request) {
        return answer(id, LongStepRequest.of(request), prefer);
    }

    @POST
    @Path("/{id}/reversal")
    @RolesAllowed(Roles.APPROVER)
    @MayTakeLong
    @Operation(
            operationId = "revertRecipientList",
            summary = "Revert a published recipient list",
            description =
                    "Takes the newest published list of its regency and programme back, by lines that undo its own; what stood before stands again. Nothing is removed from the ledger.")
    @APIResponse(
            responseCode = "200",
            description = "The list as it stands now.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ListView.class)))
    @Deferred(ListProgressView.class)
    @Answers({
        "LIST_UNKNOWN",
        "LIST_STEP_CLOSED",
        "LIST_STEP_RUNNING",
        "LIST_FOUR_EYES",
        "LIST_NOT_NEWEST",
        "PERSONAL_NUMBER"
    })
    public Response revert(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @HeaderParam("Prefer") Prefer prefer,
            @NotNull @Valid ReversalRequest request) {
        return answer(id, LongStepRequest.of(request), prefer);
    }

    private Response answer(UUID id, LongStepRequest request, Prefer prefer) {
        return Prefer.isAsync(prefer)
                ? Accepted.at(ListProgressResource.of(id), steps.accept(id, request))
                        .toResponse()
                : Response.ok(work.now(id, request, this::view)).build();
    }

    private ListView view(RecipientList list) {
        return ListView.of(list, places, caller);
    }
}
