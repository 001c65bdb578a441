package id.pendamping.platform.event;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.problem.PlatformProblem;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Makes the filter of a request: what its reader wants, less what it may not see. */
@ApplicationScoped
class FeedFilters {

    private final Caller caller;
    private final SecurityIdentity identity;
    private final EventsConfig.Reading config;

    FeedFilters(Caller caller, SecurityIdentity identity, EventsConfig config) {
        this.caller = caller;
        this.identity = identity;
        this.config = config.feed();
    }

    FeedFilter wanting(String type, String region, String subject) {
        if (!grants(config.scope())) {
            throw PlatformProblem.FORBIDDEN.because();
        }
        if (region != null) {
            caller.mustSee("region", region);
        }
        return new FeedFilter(type, region == null ? onlyRegion() : region, subject, reserved());
    }

    /** The caller's only region is said to the database as a filter too, so that it finds its events by an index. */
    private String onlyRegion() {
        var codes = caller.scope().codes();
        return codes.size() == 1 ? codes.first() : null;
    }

    private List<String> reserved() {
        return config.topicScopes().entrySet().stream()
                .filter(reserved -> !grants(reserved.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean grants(String scope) {
        return identity.checkPermissionBlocking(new StringPermission(scope));
    }
}
