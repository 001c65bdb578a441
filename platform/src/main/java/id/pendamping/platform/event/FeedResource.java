package id.pendamping.platform.event;

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

    private final Feed feed;

    protected FeedResource(Feed feed) {
        this.feed = feed;
    }
}
