package id.pendamping.training.participation;

import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.training.place.Places;
import id.pendamping.training.training.Training;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Who takes part in a training, and who could. */
@Path("/v1/trainings/{id}")
@RunOnVirtualThread
@Tag(name = "Participants", description = "Who takes part in a training: workers of the roster, by id and number.")
public class ParticipantResource {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final Participations participations;
    private final ParticipantLists lists;
    private final Places places;

    ParticipantResource(Participations participations, ParticipantLists lists, Places places) {
        this.participations = participations;
        this.lists = lists;
        this.places = places;
    }

    @GET
    @Path("/participants")
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    @Answers("TRAINING_UNKNOWN")
    @Operation(
            operationId = "listParticipants",
            summary = "List the participants of a training",
            description = "In the order in which they were added, without those removed unless `status=REMOVED`.")
    public Page<ParticipantView> list(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @RestQuery @Parameter(description = "Those who have come this far.", example = "COMPLETED")
                    ParticipationStatus status,
            @BeanParam Paging paging) {
        var training = Training.byId(id);
        var cursor = paging.after("participants", id, status);
        var behind = cursor.isStart() ? FIRST_ID : UUID.fromString(cursor.key(0));
        return Page.of(
                        lists.page(training, status, behind, paging.limit()),
                        paging,
                        cursor,
                        row -> row,
                        row -> List.of(row.id()))
                .withTotal(() -> Participation.count(id, status));
    }

    @POST
    @Path("/participants")
    @Idempotent
    @RolesAllowed(Roles.OFFICER)
    @Answers({"TRAINING_UNKNOWN", "TRAINING_FIXED", "WORKER_TWICE", "WORKER_UNKNOWN", "WORKER_SPEAKS", "WORKER_THERE"})
    @Operation(
            operationId = "addParticipants",
            summary = "Add participants",
            description =
                    "Workers of the roster that the caller sees, until the training is completed: all of them, or none"
                            + " with what is wrong with each. A worker becomes known here a moment after workforce-service knows it.")
    public RestResponse<ParticipantsAdded> add(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @NotNull @Valid ParticipantsRequest request) {
        participations.add(id, request.workerIds());
        var added = lists.of(Training.byId(id), request.workerIds());
        return Created.at("/v1/trainings/%s/participants".formatted(id), new ParticipantsAdded(added));
    }

    @POST
    @Path("/participants/{participationId}/removal")
    @Transactional
    @RolesAllowed(Roles.OFFICER)
    @Answers({"TRAINING_UNKNOWN", "PARTICIPANT_UNKNOWN", "TRAINING_FIXED", "PARTICIPANT_REMOVED"})
    @Operation(
            operationId = "removeParticipant",
            summary = "Remove a participant",
            description =
                    "Until the training begins: from then on attendance says who came. The place stays on the list with"
                            + " the reason, and the worker can be added again.")
    public ParticipantView remove(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @RestPath @Parameter(description = "The id of the participation.") UUID participationId,
            @NotNull @Valid ParticipantRemoval removal) {
        participations.remove(id, participationId, removal.reason());
        return lists.of(Training.byId(id), participationId);
    }

    @GET
    @Path("/roster")
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    @Answers({"TRAINING_UNKNOWN", "REGION_UNKNOWN"})
    @Operation(
            operationId = "listCandidates",
            summary = "List the workers who can be chosen",
            description = "Workers of the roster, by number, who neither take part nor speak yet. Names live in"
                    + " workforce-service.")
    public Page<CandidateView> candidates(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @RestQuery
                    @Parameter(
                            description =
                                    "Those who serve in this region, and those of the offices in it; the training's own"
                                            + " region when absent.",
                            example = "17.06.05")
                    String region,
            @RestQuery @Parameter(description = "Those who serve in this cadre.", example = "PKH_FACILITATOR")
                    String cadre,
            @BeanParam Paging paging) {
        var training = Training.byId(id);
        if (region != null) {
            places.visible("region", region);
        }
        var filter = new CandidateFilter(region == null ? training.region : region, cadre == null ? "" : cadre);
        var cursor = paging.after("candidates", id, region, cadre);
        var rows = cursor.isStart()
                ? lists.candidates(training, filter, "", FIRST_ID, paging.limit())
                : lists.candidates(training, filter, cursor.key(0), UUID.fromString(cursor.key(1)), paging.limit());
        return Page.of(rows, paging, cursor, row -> row, row -> List.of(row.number(), row.workerId()))
                .withTotal(() -> lists.countCandidates(training, filter));
    }
}
