package id.pendamping.platform.event;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/test-feed")
@Tag(name = "Feed")
public class MarbleFeedResource extends FeedResource {

    MarbleFeedResource(Feed feed) {
        super(feed);
    }
}
