package id.pendamping.platform.event;

import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What an operator sees and does about events. A service adds its path and its tag:
 *
 * <pre>{@code
 * @Path("/v1/workforce-operations")
 * @Tag(name = "Operations")
 * public class WorkforceOperationsResource extends OperationsResource {
 *     WorkforceOperationsResource(Operations operations) {
 *         super(operations);
 *     }
 * }
 * }</pre>
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class OperationsResource {

    private final Operations operations;

    protected OperationsResource(Operations operations) {
        this.operations = operations;
    }

    @GET
    @Path("/dead-letters")
    @RolesAllowed(Roles.OPERATOR)
    @RunOnVirtualThread
    @Answers("NATIONAL_SCOPE_REQUIRED")
    @Operation(
            operationId = "listDeadLetters",
            summary = "List messages that could not be handled",
            description =
                    "Messages of other services that were set aside, in the order in which that happened. What they "
                            + "say is not shown.")
    public Page<DeadLetterView> deadLetters(
            @RestQuery @Parameter(description = "Only messages of this topic.", example = "recipient.figures")
                    String topic,
            @RestQuery @Parameter(description = "Only messages in this state; `OPEN` unless said.", example = "OPEN")
                    DeadLetter.State state,
            @BeanParam Paging paging) {
        return operations.letters().list(topic, state == null ? DeadLetter.State.OPEN : state, paging);
    }

    @POST
    @Path("/dead-letters/{id}/redrive")
    @RolesAllowed(Roles.OPERATOR)
    @RunOnVirtualThread
    @Answers({"DEAD_LETTER_UNKNOWN", "DEAD_LETTER_CLOSED", "LISTENER_UNKNOWN", "NATIONAL_SCOPE_REQUIRED"})
    @Operation(
            operationId = "redriveDeadLetters",
            summary = "Handle the dead letters of a subject again",
            description =
                    "Hands the open letters of this letter's subject to the listener, oldest first, and stops at one that "
                            + "fails again. At most 1,000 are handled at once; `open` says what is left.")
    public RedriveView redrive(@RestPath @Parameter(description = "One of the letters.") UUID id) {
        return operations.letters().redrive(id);
    }

    @POST
    @Path("/dead-letters/{id}/discard")
    @RolesAllowed(Roles.OPERATOR)
    @RunOnVirtualThread
    @ResponseStatus(204)
    @Answers({"DEAD_LETTER_UNKNOWN", "DEAD_LETTER_CLOSED", "NATIONAL_SCOPE_REQUIRED"})
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Give a dead letter up",
            description = "The message will not be handled. The letters behind it can then be redriven.")
    @APIResponse(responseCode = "204", description = "It was given up.")
    public void discard(@RestPath @Parameter(description = "The letter.") UUID id) {
        operations.letters().discard(id);
    }

    @GET
    @Path("/relay")
    @RolesAllowed(Roles.OPERATOR)
    @RunOnVirtualThread
    @Answers("NATIONAL_SCOPE_REQUIRED")
    @Operation(
            operationId = "getRelay",
            summary = "See how far the events of this service have come",
            description = "The same numbers as the metrics, at this moment.")
    public RelayView relay() {
        return operations.relay().status();
    }

    @POST
    @Path("/relay/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @RunOnVirtualThread
    @ResponseStatus(202)
    @Answers({"POSITION_AHEAD", "NATIONAL_SCOPE_REQUIRED"})
    @Operation(
            operationId = "replayEvents",
            summary = "Tell Kafka again",
            description =
                    "Sends the events behind a position once more, in order, with the ids that they had. Listeners that "
                            + "handled them within their retention ignore them.")
    @APIResponse(responseCode = "202", description = "The replay begins in a moment; this is how far the relay was.")
    public RelayView replay(@NotNull @Valid ReplayRequest request) {
        return operations.relay().replay(request.position());
    }

    @POST
    @Path("/relay/epochs")
    @RolesAllowed(Roles.OPERATOR)
    @RunOnVirtualThread
    @Answers("NATIONAL_SCOPE_REQUIRED")
    @Operation(
            operationId = "beginFeedEpoch",
            summary = "Begin a new epoch of the feed",
            description =
                    "To be called once after the service's database was restored from a backup, before it is opened to "
                            + "others: events told after the backup are unknown to it, and their positions will be given to other "
                            + "events. Readers of the feed are then told to start over, and events carry a greater sequence.")
    public RelayView beginEpoch() {
        return operations.relay().beginEpoch();
    }

    @GET
    @Path("/parked-subjects")
    @RolesAllowed(Roles.OPERATOR)
    @RunOnVirtualThread
    @Answers("NATIONAL_SCOPE_REQUIRED")
    @Operation(
            operationId = "listParkedSubjects",
            summary = "List subjects whose next event can never be sent",
            description = "Their events wait in the log, in order; those of all other subjects pass.")
    public Page<ParkedSubjectView> parkedSubjects(@BeanParam Paging paging) {
        return operations.relay().parked(paging);
    }

    @POST
    @Path("/parked-subjects/{id}/release")
    @RolesAllowed(Roles.OPERATOR)
    @RunOnVirtualThread
    @ResponseStatus(202)
    @Answers({"PARKED_SUBJECT_UNKNOWN", "NATIONAL_SCOPE_REQUIRED"})
    @Operation(
            operationId = "releaseParkedSubject",
            summary = "Send the events of a parked subject",
            description =
                    "To be called once the cause is gone, such as a larger `max.message.bytes` of the topic. If the event "
                            + "still cannot be sent, its subject is parked again.")
    @APIResponse(responseCode = "202", description = "They will be sent in a moment, in order.")
    public void release(@RestPath @Parameter(description = "The parked subject.") UUID id) {
        operations.relay().release(id);
    }
}
