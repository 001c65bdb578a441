package id.pendamping.training.topic;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The catalogue of what can be taught. */
@Path("/v1/topics")
@RunOnVirtualThread
@Tag(name = "Topics", description = "What trainings are about: reference data, kept by stewards.")
public class TopicResource {

    private final Topics topics;
    private final Caller caller;

    TopicResource(Topics topics, Caller caller) {
        this.topics = topics;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.COMPANION, Roles.STEWARD})
    @Operation(
            operationId = "listTopics",
            summary = "List the topics",
            description = "All topics in the order of their codes, retired ones too.")
    public Page<TopicView> list(@BeanParam Paging paging) {
        var cursor = paging.after("topics");
        var rows = Topic.behind(cursor.isStart() ? "" : cursor.key(0), paging.limit());
        return Page.of(
                        rows,
                        paging,
                        cursor,
                        topic -> TopicView.of(topic, caller.language()),
                        topic -> List.of(topic.code))
                .withTotal(() -> Topic.count());
    }

    @GET
    @Path("/{code}")
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.COMPANION, Roles.STEWARD})
    @Answers("TOPIC_UNKNOWN")
    @Operation(operationId = "getTopic", summary = "Read a topic", description = "One topic by its code.")
    public TopicView get(
            @RestPath @Parameter(description = "The topic's code.", example = "DTSEN_OUTREACH") String code) {
        return TopicView.of(Topic.byCode(code), caller.language());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.STEWARD)
    @Answers({"TOPIC_EXISTS", "NATIONAL_SCOPE_REQUIRED"})
    @Operation(
            operationId = "addTopic",
            summary = "Add a topic",
            description = "For stewards of all regions: the topics hold for the whole country.")
    public RestResponse<TopicView> add(@NotNull @Valid TopicRequest request) {
        var topic = topics.add(request);
        return Created.at("/v1/topics/" + topic.code, TopicView.of(topic, caller.language()));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.STEWARD)
    @Answers({"TOPIC_UNKNOWN", "NATIONAL_SCOPE_REQUIRED"})
    @Operation(
            operationId = "rewordTopic",
            summary = "Reword or retire a topic",
            description =
                    "Replaces the wording. With `retiredBecause` no new training can be planned under it; trainings"
                            + " that exist keep it.")
    public TopicView reword(
            @RestPath @Parameter(description = "The topic's code.", example = "DTSEN_OUTREACH") String code,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull @Valid TopicWording wording) {
        return TopicView.of(topics.reword(code, wording, ifMatch), caller.language());
    }
}
