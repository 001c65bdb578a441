package id.pendamping.training;

import id.pendamping.platform.event.Operations;
import id.pendamping.platform.event.OperationsResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator sees and does about events. */
@Path("/v1/training-operations")
@Tag(name = "Operations")
public class TrainingOperationsResource extends OperationsResource {

    TrainingOperationsResource(Operations operations) {
        super(operations);
    }
}
