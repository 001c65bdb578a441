package id.pendamping.platform.event;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/test-operations")
@Tag(name = "Operations")
public class MarbleOperationsResource extends OperationsResource {

    MarbleOperationsResource(Operations operations) {
        super(operations);
    }
}
