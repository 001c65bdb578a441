package id.pendamping.platform.event;

import id.pendamping.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells about a marble on behalf of a caller. */
@Path("/marbles")
public class MarbleResource {

    private final EventLog eventLog;
    private final Clock clock;

    MarbleResource(EventLog eventLog, Clock clock) {
        this.eventLog = eventLog;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed(Roles.OFFICER)
    public void roll(@RestQuery String marble, @RestQuery String region) {
        eventLog.append(new MarbleRolled(marble, region, 1, clock.instant(), ""));
    }
}
