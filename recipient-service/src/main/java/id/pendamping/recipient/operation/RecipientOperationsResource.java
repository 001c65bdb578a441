package id.pendamping.recipient.operation;

import id.pendamping.platform.event.Operations;
import id.pendamping.platform.event.OperationsResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/recipient-operations")
@Tag(name = "Operations", description = "What operators see and do about events.")
public class RecipientOperationsResource extends OperationsResource {

    RecipientOperationsResource(Operations operations) {
        super(operations);
    }
}
