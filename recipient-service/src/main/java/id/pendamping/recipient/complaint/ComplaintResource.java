package id.pendamping.recipient.complaint;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/complaints")
@Tag(
        name = "Complaints",
        description = "What is asked on behalf of families, each with a receipt number, and what the office answers.")
@RunOnVirtualThread
public class ComplaintResource {

    private static final String EXAMPLE_ID = "019f2a53-5a00-7000-8000-000000000020";

    private final Complaints complaints;
    private final Places places;
    private final Caller caller;

    ComplaintResource(Complaints complaints, Places places, Caller caller) {
        this.complaints = complaints;
        this.places = places;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.COMPANION, Roles.OFFICER})
    @Idempotent
    @Operation(
            operationId = "openComplaint",
            summary = "Open an inquiry",
            description =
                    "Asks the office of a regency what the data does not say. The answer carries the receipt number for the family. No number of a person is taken; a family is named by the id that an explanation gave.")
    @Answers({
        "REGION_UNKNOWN",
        "PROGRAMME_UNKNOWN",
        "COMPLAINT_REGION_TOO_WIDE",
        "COMPLAINT_FAMILY_UNKNOWN",
        "PERSONAL_NUMBER"
    })
    public RestResponse<ComplaintView> open(@NotNull @Valid ComplaintRequest request) {
        var complaint = complaints.open(request);
        return Created.at("/v1/complaints/" + complaint.id, view(complaint));
    }

    @GET
    @RolesAllowed({Roles.COMPANION, Roles.OFFICER, Roles.SUPERVISOR})
    @Transactional
    @Operation(
            operationId = "listComplaints",
            summary = "List the complaints",
            description =
                    "Those of the caller's regions, the youngest first. What waits for an answer is `status=RECEIVED`; a family that returns with its receipt is `receipt=…`.")
    @Answers({"REGION_UNKNOWN", "PROGRAMME_UNKNOWN", "COMPLAINT_RECEIPT_MALFORMED"})
    public Page<ComplaintView> list(@BeanParam ComplaintSearch search, @BeanParam Paging paging) {
        var cursor = paging.after("complaints", search.filters());
        var wanted = search.checked(places, caller);
        return Page.of(
                        wanted.before(cursor.isStart() ? null : UUID.fromString(cursor.key(0)), paging.limit() + 1),
                        paging,
                        cursor,
                        this::view,
                        complaint -> List.of(complaint.id))
                .withTotal(() -> wanted.count());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COMPANION, Roles.OFFICER, Roles.SUPERVISOR})
    @Transactional
    @Operation(
            operationId = "getComplaint",
            summary = "Look up a complaint",
            description = "Where it stands, what was answered, and which steps are open to the caller.")
    @Answers("COMPLAINT_UNKNOWN")
    public ComplaintView get(@RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id) {
        return view(Complaint.byId(id));
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(Roles.OFFICER)
    @Transactional
    @Operation(
            operationId = "answerComplaint",
            summary = "Answer a complaint",
            description = "Once, by the office, in words that the companion can tell the family.")
    @Answers({"COMPLAINT_UNKNOWN", "COMPLAINT_STEP_CLOSED", "PERSONAL_NUMBER"})
    public ComplaintView answer(
            @RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id,
            @NotNull @Valid AnswerRequest request) {
        return view(complaints.answer(id, request));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Roles.COMPANION, Roles.OFFICER})
    @Transactional
    @Operation(
            operationId = "closeComplaint",
            summary = "Close a complaint",
            description = "Says that the family was told the answer.")
    @Answers({"COMPLAINT_UNKNOWN", "COMPLAINT_STEP_CLOSED"})
    public ComplaintView close(@RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id) {
        return view(complaints.close(id));
    }

    private ComplaintView view(Complaint complaint) {
        return ComplaintView.of(complaint, places, caller);
    }
}
