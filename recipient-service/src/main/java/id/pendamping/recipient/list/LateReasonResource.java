package id.pendamping.recipient.list;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/late-reasons")
@Tag(
        name = LateReasonResource.TAG,
        description =
                "An exit that was published unexplained gets its reason by two people. Nobody moves: only the exits by reason are told anew, from a publication number on.")
@RunOnVirtualThread
public class LateReasonResource {

    static final String TAG = "Reasons found later";
    static final String EXAMPLE_ID = "019f2a53-5a00-7000-8000-000000000041";

    private final LateReasons reasons;
    private final LateReasonLines lines;
    private final Places places;
    private final Caller caller;

    LateReasonResource(LateReasons reasons, LateReasonLines lines, Places places, Caller caller) {
        this.reasons = reasons;
        this.lines = lines;
        this.places = places;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "listLateReasons",
            summary = "List reasons that were found later",
            description = "Proposals inside the caller's regions, the youngest first.")
    @Answers("REGION_UNKNOWN")
    public Page<LateReasonView> list(
            @RestQuery
                    @Parameter(description = "The code of a region: proposals of it and inside it.", example = "17.06")
                    String region,
            @RestQuery @Parameter(description = "Proposals that stand here.", example = "PROPOSED")
                    LateReasonStatus status,
            @RestQuery
                    @Parameter(
                            description =
                                    "With `true`: proposals that this caller may approve or return, which are those that somebody else made.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    Boolean awaitingMyApproval,
            @BeanParam Paging paging) {
        if (region != null) {
            caller.mustSee("region", places.mustBe("region", region).code().value());
        }
        var cursor = paging.after("late-reasons", region, status, awaitingMyApproval);
        boolean mine = Boolean.TRUE.equals(awaitingMyApproval);
        // Whoever cannot approve, or asks for those that are decided, waits for nothing.
        if (mine && (!caller.has(Roles.APPROVER) || status != null && status != LateReasonStatus.PROPOSED)) {
            return Page.of(List.<LateReason>of(), paging, cursor, this::view, proposal -> List.of(proposal.id))
                    .withTotal(() -> 0);
        }
        var wanted =
                new LateReason.Wanted(region, mine ? LateReasonStatus.PROPOSED : status, mine ? caller.id() : null);
        return Page.of(
                        LateReason.before(
                                cursor.isStart() ? null : UUID.fromString(cursor.key(0)), wanted, paging.limit() + 1),
                        paging,
                        cursor,
                        this::view,
                        proposal -> List.of(proposal.id))
                .withTotal(() -> LateReason.count(wanted));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "getLateReasons",
            summary = "Look up reasons that were found later",
            description = "Where the proposal stands, and from which publication number on statistics know it.")
    @Answers("LATE_REASON_UNKNOWN")
    public LateReasonView get(@RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id) {
        return view(LateReason.byId(id));
    }

    @GET
    @Path("/{id}/families")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "listLateReasonFamilies",
            summary = "List the exits that a proposal explains",
            description = "Family by family: the village that it left, and the reason found.")
    @Answers("LATE_REASON_UNKNOWN")
    public Page<LateReasonFamilyView> families(
            @RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id, @BeanParam Paging paging) {
        var proposal = LateReason.byId(id);
        var cursor = paging.after("late-reason-families", id);
        return Page.of(
                        lines.page(
                                proposal, cursor.isStart() ? null : UUID.fromString(cursor.key(0)), paging.limit() + 1),
                        paging,
                        cursor,
                        family -> family,
                        family -> List.of(family.family()))
                .withTotal(() -> proposal.families);
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Roles.APPROVER)
    @Transactional
    @Operation(
            operationId = "approveLateReasons",
            summary = "Approve reasons that were found later",
            description =
                    "Writes what another person proposed into the ledger, under a publication number of its own. Counts of exits stay; of them fewer are unexplained.")
    @Answers({
        "LATE_REASON_UNKNOWN",
        "LATE_REASON_DECIDED",
        "LATE_REASON_FOUR_EYES",
        "LATE_REASON_OVERTAKEN",
        "LIST_REASON_ENDED"
    })
    public LateReasonView approve(@RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id) {
        return view(reasons.approve(id));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Roles.APPROVER)
    @Transactional
    @Operation(
            operationId = "returnLateReasons",
            summary = "Return reasons that were found later",
            description = "Gives a proposal back with a comment. The exits stay unexplained; others can be proposed.")
    @Answers({"LATE_REASON_UNKNOWN", "LATE_REASON_DECIDED", "LATE_REASON_FOUR_EYES", "PERSONAL_NUMBER"})
    public LateReasonView giveBack(
            @RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id,
            @NotNull @Valid ReturnRequest request) {
        return view(reasons.giveBack(id, request));
    }

    private LateReasonView view(LateReason proposal) {
        return LateReasonView.of(proposal, places, caller);
    }
}
