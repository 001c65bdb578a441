package id.pendamping.training.training;

import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.training.place.Places;
import id.pendamping.training.topic.Topic;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Trainings: their plan and their walk from draft to file. */
@Path("/v1/trainings")
@RunOnVirtualThread
@Tag(name = "Trainings", description = "Bimtek: what is taught, when, and how far it has come.")
public class TrainingResource {

    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Trainings trainings;
    private final TrainingViews views;
    private final Places places;

    TrainingResource(Trainings trainings, TrainingViews views, Places places) {
        this.trainings = trainings;
        this.views = views;
        this.places = places;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    @Answers({"REGION_UNKNOWN", "TOPIC_UNKNOWN"})
    @Operation(
            operationId = "listTrainings",
            summary = "List trainings",
            description = "Trainings inside the caller's regions, the latest first, those without days before them.")
    public Page<TrainingView> list(
            @RestQuery @Parameter(description = "Those of this region and of all inside it.", example = "17.06")
                    String region,
            @RestQuery @Parameter(description = "Those that stand here.", example = "SCHEDULED") Status status,
            @RestQuery @Parameter(description = "Those of the topic with this code.", example = "DTSEN_OUTREACH")
                    String topic,
            @RestQuery
                    @Min(1900)
                    @Max(9998)
                    @Parameter(description = "Those with a day in this year.", example = "2025")
                    Integer year,
            @BeanParam Paging paging) {
        if (topic != null) {
            Topic.named("topic", topic);
        }
        var filter = new TrainingFilter(places.filter("region", region), status, topic, year);
        var cursor = paging.after("trainings", region, status, topic, year);
        var rows = cursor.isStart()
                ? Training.page(filter, Training.NO_DAY_YET.plusDays(1), LAST_ID, paging.limit())
                : Training.page(filter, LocalDate.parse(cursor.key(0)), UUID.fromString(cursor.key(1)), paging.limit());
        var shown = views.of(rows);
        return Page.of(
                        rows,
                        paging,
                        cursor,
                        training -> shown.get(training.id),
                        training -> List.of(training.listedDay(), training.id))
                .withTotal(() -> Training.count(filter));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.OFFICER)
    @Answers({"REGION_UNKNOWN", "OFFICE_LEVEL", "TOPIC_UNKNOWN", "TOPIC_RETIRED", "DATES_ORDER", "DATES_MISSING"})
    @Operation(
            operationId = "planTraining",
            summary = "Plan a training",
            description = "Begins a draft. The days may come later, with an edit or a step.")
    public RestResponse<TrainingView> plan(@NotNull @Valid TrainingRequest request) {
        var training = trainings.plan(request);
        return Created.at("/v1/trainings/" + training.id, views.of(training));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    @Answers("TRAINING_UNKNOWN")
    @Operation(
            operationId = "getTraining",
            summary = "Read a training",
            description = "One training, what belongs to it counted, and the steps open to the caller.")
    public TrainingView get(@RestPath @Parameter(description = "The training's id.") UUID id) {
        return views.of(Training.byId(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.OFFICER)
    @Answers({
        "TRAINING_UNKNOWN",
        "TRAINING_FIXED",
        "TOPIC_UNKNOWN",
        "TOPIC_RETIRED",
        "DATES_ORDER",
        "DATES_MISSING",
        "SESSION_OUTSIDE"
    })
    @Operation(
            operationId = "editTraining",
            summary = "Edit a training's plan",
            description =
                    "Replaces the plan, which is possible until the training begins. Sessions must stay inside its"
                            + " days.")
    public TrainingView edit(
            @RestPath @Parameter(description = "The training's id.") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull @Valid TrainingPlan plan) {
        IfMatch.require(ifMatch, views.of(Training.toChange(id)).etag());
        return views.of(trainings.edit(id, plan));
    }

    @POST
    @Path("/{id}/transitions")
    @Transactional
    @RolesAllowed(Roles.OFFICER)
    @Answers({
        "TRAINING_UNKNOWN",
        "STATUS_ORDER",
        "REASON_MISSING",
        "DATES_MISSING",
        "DATES_ORDER",
        "DATES_NOT_TAKEN",
        "STARTS_LATER",
        "SESSION_OUTSIDE",
        "NO_SESSIONS",
        "ATTENDANCE_MISSING"
    })
    @Operation(
            operationId = "moveTraining",
            summary = "Take a step",
            description =
                    "DRAFT → TENTATIVE → SCHEDULED → ONGOING → COMPLETED → CLOSED, one step at a time and never back."
                            + " CANCELLED and POSTPONED want a reason; POSTPONED returns to TENTATIVE or SCHEDULED with new days, and"
                            + " its sessions move along with the first day. COMPLETED wants the attendance of every session and"
                            + " decides who completed the training.")
    public TrainingView move(
            @RestPath @Parameter(description = "The training's id.") UUID id, @NotNull @Valid TransitionRequest step) {
        return views.of(trainings.move(id, step));
    }
}
