package id.pendamping.workforce.operation;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.audit.AuditResource;
import id.pendamping.platform.audit.AuditTrail;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/workforce-audit")
@Tag(name = "Audit", description = "Who read and changed what.")
public class WorkforceAuditResource extends AuditResource {

    WorkforceAuditResource(AuditTrail trail, Caller caller) {
        super(trail, caller);
    }
}
