package id.pendamping.recipient.list;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.deadline.MayTakeLong;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private final Places places;
    private final Caller caller;

    ListApprovalResource(Approvals approvals, Places places, Caller caller) {
        this.approvals = approvals;
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
    @Answers({"LIST_UNKNOWN", "LIST_STEP_CLOSED", "LIST_BASE_CHANGED", "PERIOD_NOT_NEWEST"})
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
    @Transactional
    @MayTakeLong
    @Operation(
            operationId = "publishRecipientList",
            summary = "Publish a recipient list",
            description =
                    "Writes what another person submitted into the ledger, in one transaction: movements, stays, counts and events. Another edition of a published list corrects it by lines of its own. Of two publications at once one comes first, and the other is told that its base changed.")
    @Answers({
        "LIST_UNKNOWN",
        "LIST_STEP_CLOSED",
        "LIST_FOUR_EYES",
        "LIST_BASE_CHANGED",
        "LIST_IDENTITIES_CHANGED",
        "LIST_NOT_ACKNOWLEDGED",
        "LIST_TOKEN_KEY_CHANGED",
        "LIST_REASON_ENDED",
        "PERIOD_NOT_NEWEST"
    })
    public ListView publish(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @NotNull @Valid PublicationRequest request) {
        return view(approvals.publish(id, request));
    }

    @POST
    @Path("/{id}/reversal")
    @RolesAllowed(Roles.APPROVER)
    @Transactional
    @MayTakeLong
    @Operation(
            operationId = "revertRecipientList",
            summary = "Revert a published recipient list",
            description =
                    "Takes the newest published list of its regency and programme back, by lines that undo its own; what stood before stands again. Nothing is removed from the ledger.")
    @Answers({"LIST_UNKNOWN", "LIST_STEP_CLOSED", "LIST_FOUR_EYES", "LIST_NOT_NEWEST", "PERSONAL_NUMBER"})
    public ListView revert(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @NotNull @Valid ReversalRequest request) {
        return view(approvals.revert(id, request));
    }

    private ListView view(RecipientList list) {
        return ListView.of(list, places, caller);
    }
}
