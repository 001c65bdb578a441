package id.pendamping.workforce.assignment;

import static id.pendamping.platform.access.Roles.COMPANION;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/assignments")
@Tag(name = "Assignments", description = "Who serves as what, where, by which decree, from when to when.")
@RunOnVirtualThread
public class AssignmentResource {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Assignments assignments;
    private final AssignmentTable table;
    private final AssignmentViews views;
    private final Places places;
    private final Caller caller;

    AssignmentResource(
            Assignments assignments, AssignmentTable table, AssignmentViews views, Places places, Caller caller) {
        this.assignments = assignments;
        this.table = table;
        this.views = views;
        this.places = places;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICER)
    @Answers({
        "REGION_UNKNOWN",
        "CADRE_UNKNOWN",
        "WORKER_UNKNOWN",
        "SCOPE_LEVEL",
        "COVERAGE_OUTSIDE",
        "ENDS_BEFORE_START",
        "PERSON_NUMBER_REFUSED",
        "CADRE_SEATS_TAKEN",
        "ALREADY_ASSIGNED",
        "TRAINING_REQUIRED"
    })
    @Operation(
            operationId = "startAssignment",
            summary = "Start an assignment",
            description =
                    "Starts an assignment of a worker, if the cadre has a seat left in the scope region on all of its days: "
                            + "one TKSK per kecamatan (Permensos 28/2018), however many ask at once. Tells `assignment-started`.")
    public RestResponse<AssignmentView> start(@NotNull @Valid AssignmentRequest request) {
        var assignment = assignments.start(request);
        return Created.at("/v1/assignments/" + assignment.id, views.of(assignment));
    }

    @GET
    @RolesAllowed({VIEWER, COMPANION})
    @Transactional
    @Answers({"REGION_UNKNOWN", "CADRE_UNKNOWN"})
    @Operation(
            operationId = "listAssignments",
            summary = "List assignments",
            description =
                    "Assignments inside the caller's regions, by region and start of record. A companion sees its own.")
    public Page<AssignmentView> list(
            @RestQuery("region") @Parameter(description = "In this region or inside it.", example = "17.06")
                    String region,
            @RestQuery("worker")
                    @Parameter(description = "Of this worker.", example = "0197f0c2-0000-7000-8000-000000000001")
                    UUID worker,
            @RestQuery("cadre") @Parameter(description = "As this cadre.", example = "TKSK") String cadre,
            @RestQuery("on") @Parameter(description = "Active on this day.", example = "2025-06-30") LocalDate on,
            @BeanParam Paging paging) {
        var cursor = paging.after("assignments", region, worker, cadre, on);
        var filter = new Assignment.Filter(
                places.filter("region", region),
                caller.has(VIEWER) ? worker : caller.worker().orElse(NOBODY),
                cadre == null ? null : Cadre.byCode("cadre", cadre).code,
                on);
        var rows = cursor.isStart()
                ? table.page(filter, null, null, paging.limit() + 1)
                : table.page(filter, cursor.key(0), UUID.fromString(cursor.key(1)), paging.limit() + 1);
        return Page.of(views.of(rows), paging, cursor, view -> view, view -> List.of(view.region(), view.id()))
                .withTotal(() -> table.count(filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({VIEWER, COMPANION})
    @Transactional
    @Answers("ASSIGNMENT_UNKNOWN")
    @Operation(
            operationId = "getAssignment",
            summary = "Get an assignment",
            description = "One assignment inside the caller's regions. A companion sees its own.")
    public AssignmentView get(
            @RestPath("id")
                    @Parameter(
                            description = "The id of the assignment.",
                            example = "0197f0c2-0000-7000-8000-000000000002")
                    UUID id) {
        var assignment = Assignment.byId(id);
        if (!caller.has(VIEWER) && !assignment.workerId.equals(caller.worker().orElse(NOBODY))) {
            throw AssignmentProblem.ASSIGNMENT_UNKNOWN.at("id", id);
        }
        return views.of(assignment);
    }

    @POST
    @Path("/{id}/ending")
    @RolesAllowed(OFFICER)
    @Transactional
    @Answers({"ASSIGNMENT_UNKNOWN", "ENDS_BEFORE_START", "ENDS_AFTER_DECREE", "ASSIGNMENT_ENDED"})
    @Operation(
            operationId = "endAssignment",
            summary = "End an assignment",
            description =
                    "Ends an assignment on a day with a reason of the closed list. It stays on record. Tells `assignment-ended`.")
    public AssignmentView end(
            @RestPath("id")
                    @Parameter(
                            description = "The id of the assignment.",
                            example = "0197f0c2-0000-7000-8000-000000000002")
                    UUID id,
            @NotNull @Valid EndingRequest request) {
        return views.of(assignments.end(id, request));
    }
}
