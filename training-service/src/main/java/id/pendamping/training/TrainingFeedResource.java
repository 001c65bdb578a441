package id.pendamping.training;

import id.pendamping.platform.event.Feed;
import id.pendamping.platform.event.FeedResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The events of this service for readers without Kafka. */
@Path("/v1/training-feed")
@Tag(name = "Feed")
public class TrainingFeedResource extends FeedResource {

    TrainingFeedResource(Feed feed) {
        super(feed);
    }
}
