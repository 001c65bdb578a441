package id.pendamping.training.session;

import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.training.training.Training;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The programme of a training. */
@Path("/v1/trainings/{id}/sessions")
@RunOnVirtualThread
@Tag(name = "Sessions", description = "The programme of a training; attendance is taken per session.")
public class SessionResource {

    private static final LocalDateTime FIRST_TIME = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final UUID FIRST_ID = new UUID(0, 0);

    private final Sessions sessions;

    SessionResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    @Answers("TRAINING_UNKNOWN")
    @Operation(
            operationId = "listSessions",
            summary = "List the sessions of a training",
            description = "In the order of the programme, cancelled ones too.")
    public Page<SessionView> list(
            @RestPath @Parameter(description = "The training's id.") UUID id, @BeanParam Paging paging) {
        var training = Training.byId(id);
        var cursor = paging.after("sessions", id);
        var rows = cursor.isStart()
                ? Session.page(id, FIRST_TIME, FIRST_ID, paging.limit())
                : Session.page(id, LocalDateTime.parse(cursor.key(0)), UUID.fromString(cursor.key(1)), paging.limit());
        return Page.of(
                        rows,
                        paging,
                        cursor,
                        session -> SessionView.of(session, training),
                        session -> List.of(session.startsAt, session.id))
                .withTotal(() -> Session.count(id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.OFFICER)
    @Answers({"TRAINING_UNKNOWN", "TRAINING_FIXED", "SESSION_TIMES", "SESSION_OUTSIDE"})
    @Operation(
            operationId = "addSession",
            summary = "Add a session",
            description = "Until the training is completed. It must lie inside the training's days.")
    public RestResponse<SessionView> add(
            @RestPath @Parameter(description = "The training's id.") UUID id, @NotNull @Valid SessionRequest request) {
        var training = Training.toAddTo(id);
        var session = sessions.add(training, request);
        return Created.at("/v1/trainings/%s/sessions/%s".formatted(id, session.id), SessionView.of(session, training));
    }

    @GET
    @Path("/{sessionId}")
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    @Answers({"TRAINING_UNKNOWN", "SESSION_UNKNOWN"})
    @Operation(operationId = "getSession", summary = "Read a session", description = "One session of a training.")
    public SessionView get(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @RestPath @Parameter(description = "The session's id.") UUID sessionId) {
        var training = Training.byId(id);
        return SessionView.of(Session.of(training, sessionId), training);
    }

    @PUT
    @Path("/{sessionId}")
    @Transactional
    @RolesAllowed(Roles.OFFICER)
    @Answers({
        "TRAINING_UNKNOWN",
        "SESSION_UNKNOWN",
        "TRAINING_FIXED",
        "SESSION_HELD",
        "SESSION_CANCELLED",
        "SESSION_TIMES",
        "SESSION_OUTSIDE"
    })
    @Operation(
            operationId = "editSession",
            summary = "Edit a session",
            description = "Replaces it, which is possible until its attendance is recorded.")
    public SessionView edit(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @RestPath @Parameter(description = "The session's id.") UUID sessionId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull @Valid SessionRequest request) {
        var training = Training.toAddTo(id);
        return SessionView.of(sessions.edit(training, sessionId, request, ifMatch), training);
    }

    @POST
    @Path("/{sessionId}/cancellation")
    @Transactional
    @RolesAllowed(Roles.OFFICER)
    @Answers({"TRAINING_UNKNOWN", "SESSION_UNKNOWN", "TRAINING_FIXED", "SESSION_HELD", "SESSION_CANCELLED"})
    @Operation(
            operationId = "cancelSession",
            summary = "Cancel a session",
            description =
                    "It stays in the programme with the reason, and no longer counts: neither its lesson hours nor as"
                            + " something to attend.")
    public SessionView cancel(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @RestPath @Parameter(description = "The session's id.") UUID sessionId,
            @NotNull @Valid SessionCancellation cancellation) {
        var training = Training.toAddTo(id);
        return SessionView.of(sessions.cancel(training, sessionId, cancellation.reason()), training);
    }
}
