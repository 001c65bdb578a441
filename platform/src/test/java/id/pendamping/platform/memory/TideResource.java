package id.pendamping.platform.memory;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Tagged;
import id.pendamping.platform.problem.PlatformProblem;
import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestQuery;

/** How much stone there is: for the tests of what is remembered. */
@Path("/tides")
@RunOnVirtualThread
public class TideResource {

    static final AtomicInteger COMPUTED = new AtomicInteger();

    private final AgroalDataSource database;
    private final Caller caller;

    TideResource(AgroalDataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    public record Tide(long weight, int computed, String language) implements Tagged {
        @Override
        public String etag() {
            return weight + language;
        }
    }

    @GET
    @Remembered
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    public Tide seen(@RestQuery boolean refused) throws SQLException {
        return tide(refused);
    }

    @GET
    @Path("/all")
    @Remembered
    @Transactional
    @AcrossRegions
    @PermitAll
    public Tide all(@RestQuery boolean refused) throws SQLException {
        return tide(refused);
    }

    private Tide tide(boolean refused) throws SQLException {
        int computed = COMPUTED.incrementAndGet();
        if (refused) {
            throw PlatformProblem.REGION_UNKNOWN.at("region", Integer.toString(computed));
        }
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("select coalesce(sum(weight), 0) from stone")) {
            row.next();
            return new Tide(row.getLong(1), computed, caller.language().tag());
        }
    }
}
