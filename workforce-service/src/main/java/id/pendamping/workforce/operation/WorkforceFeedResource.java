package id.pendamping.workforce.operation;

import id.pendamping.platform.event.Feed;
import id.pendamping.platform.event.FeedResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/workforce-feed")
@Tag(name = "Feed", description = "What happened, for systems without Kafka.")
public class WorkforceFeedResource extends FeedResource {

    WorkforceFeedResource(Feed feed) {
        super(feed);
    }
}
