package id.pendamping.recipient.list;

import id.pendamping.platform.access.Roles;
import id.pendamping.platform.problem.Answers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
public class ListProgressResource {

    private static final String EXAMPLE = """
            data: {"list":"019f2a53-5a00-7000-8000-000000000010","step":"PUBLICATION","phase":"STAYS","percent":40,"accepted":true,"problem":null}

            """;

    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(1);

    private final LongSteps steps;

    ListProgressResource(LongSteps steps) {
        this.steps = steps;
    }

    /** Where to look how far the steps of a list are. */
    static String of(UUID list) {
        return "/v1/recipient-lists/" + list + "/progress";
    }

    @GET
    @Path("/{id}/progress")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getRecipientListProgress",
            summary = "Look up how far a recipient list is published",
            description =
                    "Of the comparison, answer, publication or reversal that was asked for last: its phase while it is done, whether somebody waits for it or not, and what refused it. How far its file is read, `/import` tells.")
    @Answers({"LIST_UNKNOWN", "LIST_NO_PROGRESS"})
    public ListProgressView progress(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id) {
        return steps.progress(id);
    }

    @GET
    @Path("/{id}/progress-events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "followRecipientListProgress",
            summary = "Follow the publication of a recipient list",
            description =
                    "The same as `/progress` as server-sent events, one each second while the step goes on, and a last one when it is over.")
    @APIResponse(
            responseCode = "200",
            description = "Each `data` is what `/progress` answers at that moment.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = EXAMPLE))
    @Answers({"LIST_UNKNOWN", "LIST_NO_PROGRESS"})
    public void follow(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @Context SseEventSink sink,
            @Context Sse sse) {
        // Refused before the stream begins, where an answer can still be a problem.
        var progress = steps.progress(id);
        try (sink) {
            while (!sink.isClosed()) {
                sink.send(sse.newEventBuilder()
                                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                                .data(ListProgressView.class, progress)
                                .build())
                        .toCompletableFuture()
                        .join();
                if (progress.ended()) {
                    return;
                }
                LockSupport.parkNanos(BETWEEN_EVENTS.toNanos());
                progress = steps.progress(id);
            }
        }
    }
}
