package id.pendamping.platform.access;

import id.pendamping.platform.audit.AuditTrail;
import id.pendamping.platform.http.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/stones")
public class StoneResource {

    private final Caller caller;
    private final AuditTrail audit;

    StoneResource(Caller caller, AuditTrail audit) {
        this.caller = caller;
        this.audit = audit;
    }

    @POST
    @Transactional
    @RolesAllowed(Roles.OFFICER)
    public UUID lay(@RestQuery String region, @RestQuery int weight) {
        var stone = new Stone(region, weight);
        stone.persist();
        return stone.id;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    public List<Integer> weights(@RestQuery String region) {
        if (region != null) {
            caller.mustSee("region", region);
        }
        // No condition: row-level security alone decides.
        return Stone.<Stone>listAll().stream().map(stone -> stone.weight).toList();
    }

    @GET
    @Path("/page-planning")
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    public String planningOfAPage(@BeanParam Paging paging) {
        return planning();
    }

    @GET
    @Path("/planning")
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    public String planning() {
        return (String) Stone.getEntityManager()
                .createNativeQuery("select current_setting('plan_cache_mode')", String.class)
                .getSingleResult();
    }

    @GET
    @Path("/public")
    @Transactional
    @AcrossRegions
    @PermitAll
    public long total() {
        return Stone.count();
    }

    @GET
    @Path("/forgotten-scope")
    @Transactional
    @PermitAll
    public long forgottenScope() {
        return Stone.count();
    }

    @GET
    @Path("/forgotten-transaction")
    @RolesAllowed(Roles.VIEWER)
    public long forgottenTransaction() {
        return Stone.count();
    }

    @GET
    @Path("/{id}/owner")
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    public boolean owner(@RestPath UUID id) {
        Stone stone = Stone.findById(id);
        if (caller.mayReadPersons()) {
            audit.read("stone", id, stone.region);
        }
        return caller.mayReadPersons();
    }
}
