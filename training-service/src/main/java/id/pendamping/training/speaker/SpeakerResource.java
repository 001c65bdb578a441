package id.pendamping.training.speaker;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who speaks, opens or is a guest at a training. */
@Path("/v1/trainings/{id}/speakers")
@RunOnVirtualThread
@Tag(
        name = "Speakers",
        description = "Resource persons, openers and guests of a training; never counted as participants.")
public class SpeakerResource {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final Speakers speakers;
    private final SpeakerViews views;

    SpeakerResource(Speakers speakers, SpeakerViews views) {
        this.speakers = speakers;
        this.views = views;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    @Answers({"TRAINING_UNKNOWN", "PURPOSE_UNKNOWN"})
    @Operation(
            operationId = "listSpeakers",
            summary = "List the speakers of a training",
            description =
                    "Institution and role for every reader; the name for callers who may see persons and say why with"
                            + " `X-Purpose`, and each such look is recorded.")
    public Page<SpeakerView> list(
            @RestPath @Parameter(description = "The training's id.") UUID id, @BeanParam Paging paging) {
        var training = Training.byId(id);
        var cursor = paging.after("speakers", id);
        var rows =
                Speaker.page(training.id, cursor.isStart() ? FIRST_ID : UUID.fromString(cursor.key(0)), paging.limit());
        return Page.of(rows, paging, cursor, views::of, speaker -> List.of(speaker.id))
                .withTotal(() -> Speaker.count(id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.OFFICER)
    @Answers({
        "TRAINING_UNKNOWN",
        "TRAINING_FIXED",
        "SPEAKER_NAMED_ONCE",
        "SPEAKER_WORKER_UNKNOWN",
        "SPEAKER_PARTICIPATES",
        "SPEAKER_THERE",
        "PURPOSE_UNKNOWN"
    })
    @Operation(
            operationId = "addSpeaker",
            summary = "Add a speaker",
            description = "Until the training is completed: an official by name, or a worker of the roster who is no"
                    + " participant. The answer shows the name only with `X-Purpose`.")
    public RestResponse<SpeakerView> add(
            @RestPath @Parameter(description = "The training's id.") UUID id, @NotNull @Valid SpeakerRequest request) {
        var speaker = speakers.add(id, request);
        return Created.at("/v1/trainings/%s/speakers/%s".formatted(id, speaker.id), views.of(speaker));
    }

    @GET
    @Path("/{speakerId}")
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    @Answers({"TRAINING_UNKNOWN", "SPEAKER_UNKNOWN", "PURPOSE_UNKNOWN"})
    @Operation(
            operationId = "getSpeaker",
            summary = "Read a speaker",
            description = "The name for callers who may see persons and say why with `X-Purpose`, which is recorded.")
    public SpeakerView get(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @RestPath @Parameter(description = "The speaker's id.") UUID speakerId) {
        return views.of(Speaker.of(Training.byId(id), speakerId));
    }

    @PUT
    @Path("/{speakerId}")
    @Transactional
    @RolesAllowed(Roles.OFFICER)
    @Answers({
        "TRAINING_UNKNOWN",
        "SPEAKER_UNKNOWN",
        "TRAINING_FIXED",
        "SPEAKER_WITHDRAWN",
        "SPEAKER_NAMED_ONCE",
        "SPEAKER_WORKER_UNKNOWN",
        "SPEAKER_PARTICIPATES",
        "SPEAKER_THERE",
        "PURPOSE_UNKNOWN"
    })
    @Operation(
            operationId = "editSpeaker",
            summary = "Edit a speaker",
            description = "Replaces who speaks and in which role, until the training is completed.")
    public SpeakerView edit(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @RestPath @Parameter(description = "The speaker's id.") UUID speakerId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull @Valid SpeakerRequest request) {
        return views.of(speakers.edit(id, speakerId, request, ifMatch));
    }

    @POST
    @Path("/{speakerId}/withdrawal")
    @Transactional
    @RolesAllowed(Roles.OFFICER)
    @Answers({"TRAINING_UNKNOWN", "SPEAKER_UNKNOWN", "TRAINING_FIXED", "SPEAKER_WITHDRAWN", "PURPOSE_UNKNOWN"})
    @Operation(
            operationId = "withdrawSpeaker",
            summary = "Withdraw a speaker",
            description = "They stay on the list with the reason, and are no longer counted.")
    public SpeakerView withdraw(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @RestPath @Parameter(description = "The speaker's id.") UUID speakerId,
            @NotNull @Valid SpeakerWithdrawal withdrawal) {
        return views.of(speakers.withdraw(id, speakerId, withdrawal.reason()));
    }
}
