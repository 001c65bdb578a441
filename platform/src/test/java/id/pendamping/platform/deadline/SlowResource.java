package id.pendamping.platform.deadline;

import id.pendamping.platform.access.AcrossRegions;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes longer than anybody wants to wait. */
@Path("/slow")
@RunOnVirtualThread
@PermitAll
public class SlowResource {

    static final long LOCK = 20_261_122;
    static final CountDownLatch NEVER = new CountDownLatch(1);
    static final CountDownLatch LOCKS_SEEN = new CountDownLatch(1);

    private final EntityManager database;

    private final CurrentVertxRequest current;

    SlowResource(EntityManager database, CurrentVertxRequest current) {
        this.database = database;
        this.current = current;
    }

    @GET
    @Path("/arrival")
    public boolean arrival() {
        return current.getCurrent().get(Deadlines.ARRIVED) != null;
    }

    @GET
    @Path("/statement")
    @AcrossRegions
    @Transactional
    public boolean statement() {
        return sleep(20);
    }

    @GET
    @Path("/upload")
    @MayTakeLong
    @AcrossRegions
    @Transactional
    public boolean upload() {
        return sleep(4);
    }

    @GET
    @Path("/neighbour")
    public boolean neighbour() throws InterruptedException {
        return NEVER.await(10, TimeUnit.SECONDS);
    }

    @GET
    @Path("/standstill")
    @AcrossRegions
    @Transactional
    // So that nobody in this process ends it: a process that stands still could not.
    @TransactionConfiguration(timeout = 60)
    public boolean standStill() throws InterruptedException {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        return LOCKS_SEEN.await(30, TimeUnit.SECONDS);
    }

    @GET
    @Path("/locks")
    @AcrossRegions
    @Transactional
    public long locks() {
        return ((Number) database.createNativeQuery(
                                "select count(*) from pg_locks where locktype = 'advisory' and objid = :lock")
                        .setParameter("lock", LOCK)
                        .getSingleResult())
                .longValue();
    }

    @GET
    @Path("/failure")
    public boolean failure() throws InterruptedException {
        NEVER.await(3, TimeUnit.SECONDS);
        throw new IllegalStateException("Nobody waits for this any more");
    }

    private boolean sleep(int seconds) {
        database.createNativeQuery("select cast(pg_sleep(:seconds) as text)")
                .setParameter("seconds", seconds)
                .getSingleResult();
        return true;
    }
}
