package id.pendamping.platform.audit;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.access.Stretches;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Who read and changed what. A service adds its path and its tag:
 *
 * <pre>{@code
 * @Path("/v1/workforce-audit")
 * @Tag(name = "Audit")
 * public class WorkforceAuditResource extends AuditResource {
 *     WorkforceAuditResource(AuditTrail trail, Caller caller) {
 *         super(trail, caller);
 *     }
 * }
 * }</pre>
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class AuditResource {

    private static final String CODE = "ID|\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?";

    private final AuditTrail trail;
    private final Caller caller;

    protected AuditResource(AuditTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RunOnVirtualThread
    @RolesAllowed({Roles.AUDITOR, Roles.SUPERVISOR})
    @Answers("REGION_UNKNOWN")
    @Operation(
            operationId = "listAuditEntries",
            summary = "List who read and changed what",
            description =
                    "The audit trail inside the caller's regions, newest first: every change of an item and every read of "
                            + "personal data, with the purpose that was said. A person who asks who looked at their data is answered "
                            + "from `itemType=worker` and their `itemId` (UU 27/2022 on personal data, right of access).")
    public Page<AuditEntryView> list(
            @RestQuery @Parameter(description = "Only this kind of item.", example = "worker") String itemType,
            @RestQuery @Parameter(description = "Only this item.", example = "019a9c3e-1d20-7a5c-9b1f-6d1f0c3b2a10")
                    String itemId,
            @RestQuery @Parameter(description = "Only what this account did.", example = "officer-52.08") String actor,
            @RestQuery @Parameter(description = "Only this kind of deed.", example = "READ") AuditAction action,
            @RestQuery
                    @Pattern(regexp = CODE)
                    @Parameter(description = "Only items of this region and of all inside it.", example = "52.08")
                    String region,
            @BeanParam Paging paging) {
        if (region != null) {
            caller.mustSee("region", region);
        }
        var regions = region == null ? caller.scope().stretches() : Stretches.of(region);
        return trail.entries(new AuditFilter(itemType, itemId, actor, action, region), regions, paging);
    }
}
