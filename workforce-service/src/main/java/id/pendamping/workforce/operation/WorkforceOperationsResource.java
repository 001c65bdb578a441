package id.pendamping.workforce.operation;

import id.pendamping.platform.event.Operations;
import id.pendamping.platform.event.OperationsResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/workforce-operations")
@Tag(name = "Operations", description = "What operators see and do about events.")
public class WorkforceOperationsResource extends OperationsResource {

    WorkforceOperationsResource(Operations operations) {
        super(operations);
    }
}
