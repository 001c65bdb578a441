package id.pendamping.platform.event;

import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.platform.problem.PlatformProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The feed of a service. A service adds its path and its tag:
 *
 * <pre>{@code
 * @Path("/v1/workforce-feed")
 * @Tag(name = "Feed")
 * public class WorkforceFeedResource extends FeedResource {
 *     WorkforceFeedResource(Feed feed) {
 *         super(feed);
 *     }
 * }
 * }</pre>
 */
public abstract class FeedResource {

    private static final String CODE = "ID|\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?";
    private static final String BATCH = "application/cloudevents-batch+json";

    private final Feed feed;

    protected FeedResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(BATCH)
    @RolesAllowed(Roles.SYSTEM)
    @RunOnVirtualThread
    @Answers({"FEED_RESTARTED", "CURSOR_FOREIGN", "PAGE_SIZE", "REGION_UNKNOWN"})
    @Operation(operationId = "readFeed", summary = "Read what happened, in order", description = """
                    The events of this service as a CloudEvents batch, in the order in which Kafka has them, for systems without Kafka. \
                    Only events of the caller's regions are shown. The token needs the scope of the feed, such as `workforce-feed`.

                    **Polling.** The header `Link` with `rel="next"` names the next page on every answer, also on an empty one. Keep it \
                    with what you made of the page, and ask it next: at once while it differs from `rel="last"`, the end of the feed, and after \
                    a pause when both are the same. A page may be empty before the end where your filters leave much out, and it may \
                    repeat an event that was read before a failure; its `id` tells. The place in the feed does not depend on the \
                    filters, so these may be changed on the way.

                    **Retention.** Events are kept as long as the service: without `after` the feed begins at the first one.

                    **A new reader** that wants the present state rather than all of history takes a snapshot, then the tail: (1) ask the \
                    feed with `limit=1` and keep the `Link` with `rel="last"`, which is the end of the feed at that moment; (2) read the \
                    lists of the service; (3) follow the kept `Link`. What changed while the lists were read comes once more with the \
                    tail; applied in order, the result is right.

                    **After a restore** of the service's database the answer is 410 `feed-restarted`: take a new snapshot, then its tail.""")
    @APIResponse(
            responseCode = "200",
            description = "The events behind `after`, oldest first; none when nothing happened since.",
            headers =
                    @Header(
                            name = "Link",
                            description =
                                    "The next page (`rel=\"next\"`) and the end of the feed at this moment (`rel=\"last\"`). Always present.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = BATCH,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = FeedItem.class)))
    public RestResponse<List<FeedItem>> read(
            @RestQuery
                    @Parameter(
                            description =
                                    "The `after` in the `Link` of the page before; absent for the start of the feed.",
                            example = "ZmVlZDoxNzYzNjk0OTAwOjQy")
                    String after,
            @RestQuery
                    @Parameter(
                            description = "How many events at most; 200 is the most that one page holds.",
                            example = "50",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    Integer limit,
            @RestQuery
                    @Parameter(
                            description = "Only events of this type.",
                            example = "id.pendamping.workforce.assignment-started.v1")
                    String type,
            @RestQuery
                    @Pattern(regexp = CODE)
                    @Parameter(description = "Only events of this region and of all inside it.", example = "52.08")
                    String region,
            @RestQuery
                    @Parameter(
                            description = "Only events about this thing.",
                            example = "019a9c3e-1d20-7a5c-9b1f-6d1f0c3b2a10")
                    String subject,
            UriInfo uri) {
        int most = limit == null ? Paging.USUAL : limit;
        if (most < 1 || most > Paging.MOST) {
            throw PlatformProblem.PAGE_SIZE.at("limit", limit, Paging.MOST);
        }
        var slice = feed.read(after == null ? null : FeedCursor.parse(after), feed.filter(type, region, subject), most);
        return RestResponse.ResponseBuilder.ok(slice.items())
                .header(HttpHeaders.LINK, link(uri, slice.next(), "next"))
                .header(HttpHeaders.LINK, link(uri, slice.end(), "last"))
                .build();
    }

    // Without the host: only the gateway knows which one the caller sees.
    private static String link(UriInfo uri, FeedCursor place, String relation) {
        var there = UriBuilder.fromPath(uri.getPath());
        uri.getQueryParameters().forEach((name, values) -> there.queryParam(name, values.toArray()));
        return "<" + there.replaceQueryParam("after", place.toString()).build() + ">; rel=\"" + relation + '"';
    }
}
