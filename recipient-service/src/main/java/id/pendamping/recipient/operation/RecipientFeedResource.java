package id.pendamping.recipient.operation;

import id.pendamping.platform.event.Feed;
import id.pendamping.platform.event.FeedResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/recipient-feed")
@Tag(name = "Feed", description = "What happened, for systems without Kafka.")
public class RecipientFeedResource extends FeedResource {

    RecipientFeedResource(Feed feed) {
        super(feed);
    }
}
