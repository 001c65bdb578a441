package id.pendamping.recipient.operation;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.audit.AuditResource;
import id.pendamping.platform.audit.AuditTrail;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/recipient-audit")
@Tag(name = "Audit", description = "Who changed what, and who looked at it.")
public class RecipientAuditResource extends AuditResource {

    RecipientAuditResource(AuditTrail trail, Caller caller) {
        super(trail, caller);
    }
}
