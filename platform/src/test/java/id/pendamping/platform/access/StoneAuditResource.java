package id.pendamping.platform.access;

import id.pendamping.platform.audit.AuditResource;
import id.pendamping.platform.audit.AuditTrail;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/platform-audit")
@Tag(name = "Audit", description = "Who read and changed what.")
public class StoneAuditResource extends AuditResource {

    StoneAuditResource(AuditTrail trail, Caller caller) {
        super(trail, caller);
    }
}
