package id.pendamping.platform.pressure;

import id.pendamping.platform.access.AcrossRegions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A gate that a test keeps closed, so that requests stand in front of it. */
@Path("/v1/gates")
@RunOnVirtualThread
public class GateResource {

    static final AtomicInteger standing = new AtomicInteger();
    static volatile CountDownLatch opening = new CountDownLatch(0);

    private final EntityManager database;

    GateResource(EntityManager database) {
        this.database = database;
    }

    @GET
    @PermitAll
    @Produces("application/json")
    @Operation(hidden = true)
    public Map<String, String> pass() {
        return Map.of("gate", "open");
    }

    @GET
    @Path("/closed")
    @PermitAll
    @Produces("application/json")
    @Operation(hidden = true)
    public Map<String, String> stand() throws InterruptedException {
        standing.incrementAndGet();
        try {
            opening.await(60, TimeUnit.SECONDS);
        } finally {
            standing.decrementAndGet();
        }
        return pass();
    }

    /** Stands before the gate with a connection in the hand. */
    @GET
    @Path("/asking")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Produces("application/json")
    @Operation(hidden = true)
    public Map<String, String> ask() throws InterruptedException {
        database.createNativeQuery("select 1").getSingleResult();
        return stand();
    }

    @GET
    @Path("/mine")
    @RolesAllowed({"viewer", "officer"})
    @Produces("application/json")
    @Operation(hidden = true)
    public Map<String, String> mine() {
        return pass();
    }

    @GET
    @Path("/broken")
    @PermitAll
    @Operation(hidden = true)
    public Map<String, String> broken() {
        throw new IllegalStateException("broken");
    }

    @POST
    @PermitAll
    @Produces("application/json")
    @Operation(hidden = true)
    public Map<String, Integer> carry(Map<String, String> load) {
        return Map.of("pieces", load.size());
    }

    @GET
    @Path("/stream")
    @PermitAll
    @Produces("text/csv")
    @Operation(hidden = true)
    public StreamingOutput stream() {
        return out -> {
            var line = "x".repeat(1023) + "\n";
            for (int i = 0; i < 64 * 1024; i++) {
                out.write(line.getBytes());
            }
        };
    }
}
