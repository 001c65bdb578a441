package id.pendamping.training;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.audit.AuditResource;
import id.pendamping.platform.audit.AuditTrail;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who read and changed what in this service. */
@Path("/v1/training-audit")
@Tag(name = "Audit")
public class TrainingAuditResource extends AuditResource {

    TrainingAuditResource(AuditTrail trail, Caller caller) {
        super(trail, caller);
    }
}
