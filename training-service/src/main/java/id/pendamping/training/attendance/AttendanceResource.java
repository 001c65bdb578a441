package id.pendamping.training.attendance;

import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.problem.Answers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who was present at a session. */
@Path("/v1/trainings/{id}/sessions/{sessionId}/attendance")
@RunOnVirtualThread
@Tag(name = "Attendance", description = "Who was present, per session.")
public class AttendanceResource {

    private final Attendances attendances;

    AttendanceResource(Attendances attendances) {
        this.attendances = attendances;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Answers({"TRAINING_UNKNOWN", "SESSION_UNKNOWN"})
    @Operation(
            operationId = "getAttendance",
            summary = "Read the attendance of a session",
            description = "There is always an answer, and an `ETag`, so the first recording has one to send back.")
    public AttendanceView get(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @RestPath @Parameter(description = "The session's id.") UUID sessionId) {
        return attendances.of(id, sessionId);
    }

    @PUT
    @RolesAllowed(Roles.OFFICER)
    @Answers({
        "TRAINING_UNKNOWN",
        "SESSION_UNKNOWN",
        "ATTENDANCE_CLOSED",
        "SESSION_CANCELLED",
        "SESSION_LATER",
        "ATTENDEE_TWICE",
        "ATTENDEE_UNKNOWN"
    })
    @Operation(
            operationId = "recordAttendance",
            summary = "Record the attendance of a session",
            description =
                    "The whole set of those present; all other participants count as absent. Recorded and corrected"
                            + " while the training is ONGOING and the session has begun: the step to COMPLETED decides by it, so after"
                            + " that it stands.")
    public AttendanceView record(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @RestPath @Parameter(description = "The session's id.") UUID sessionId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull @Valid AttendanceRequest request) {
        return attendances.record(id, sessionId, request.present(), ifMatch);
    }
}
