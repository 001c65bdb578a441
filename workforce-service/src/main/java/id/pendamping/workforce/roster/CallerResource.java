package id.pendamping.workforce.roster;

import static id.pendamping.platform.access.Roles.APPROVER;
import static id.pendamping.platform.access.Roles.AUDITOR;
import static id.pendamping.platform.access.Roles.COMPANION;
import static id.pendamping.platform.access.Roles.OFFICER;
import static id.pendamping.platform.access.Roles.OPERATOR;
import static id.pendamping.platform.access.Roles.STEWARD;
import static id.pendamping.platform.access.Roles.SUPERVISOR;
import static id.pendamping.platform.access.Roles.SYSTEM;
import static id.pendamping.platform.access.Roles.UNMASK;
import static id.pendamping.platform.access.Roles.VIEWER;

import id.pendamping.platform.access.Caller;
import id.pendamping.workforce.assignment.Assignment;
import id.pendamping.workforce.assignment.AssignmentView;
import id.pendamping.workforce.assignment.AssignmentViews;
import id.pendamping.workforce.region.Label;
import id.pendamping.workforce.region.Places;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/callers")
@Tag(name = "Callers", description = "Who is signed in.")
@RunOnVirtualThread
public class CallerResource {

    private final AssignmentViews views;
    private final Places places;
    private final Caller caller;

    CallerResource(AssignmentViews views, Places places, Caller caller) {
        this.views = views;
        this.places = places;
        this.caller = caller;
    }

    @GET
    @Path("/me")
    @RolesAllowed({VIEWER, COMPANION, OFFICER, APPROVER, SUPERVISOR, STEWARD, AUDITOR, UNMASK, SYSTEM, OPERATOR})
    @Transactional
    @Operation(
            operationId = "getCaller",
            summary = "Get the signed-in caller",
            description = "Roles, regions and, for a companion, its own assignments of today.")
    public CallerView me() {
        var worker = caller.worker().orElse(null);
        var own = worker == null
                ? List.<AssignmentView>of()
                : views.of(Assignment.of(List.of(worker))).stream()
                        .filter(AssignmentView::active)
                        .toList();
        return new CallerView(
                caller.id(),
                caller.roles().stream().sorted().toList(),
                caller.scope().codes().stream().map(this::label).toList(),
                worker,
                own);
    }

    private Label label(String code) {
        return code.equals("ID") ? new Label(code, "Indonesia") : places.label(code);
    }
}
