package id.pendamping.workforce.roster;

import static id.pendamping.platform.access.Roles.SYSTEM;
import static id.pendamping.platform.problem.PlatformProblem.PURPOSE_REQUIRED;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.audit.AuditTrail;
import id.pendamping.platform.problem.Answers;
import id.pendamping.workforce.worker.Worker;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/worker-lookups")
@Tag(name = "Workers", description = "The companions on the roster.")
@RunOnVirtualThread
public class LookupResource {

    private final AuditTrail audit;
    private final Caller caller;

    LookupResource(AuditTrail audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(SYSTEM)
    @Transactional
    @Answers("PURPOSE_REQUIRED")
    @Operation(
            operationId = "lookUpWorkers",
            summary = "Look up workers' names",
            description =
                    "For machine clients that print a name, such as a certificate. `X-Purpose` is wanted, and each name given out is recorded. "
                            + "The answer is not kept, so it takes no idempotency key.")
    public LookupView lookUp(@NotNull @Valid LookupRequest request) {
        if (caller.purpose().isEmpty()) {
            throw PURPOSE_REQUIRED.at("X-Purpose");
        }
        var found = Worker.among(new HashSet<>(request.workerIds()));
        found.forEach(worker -> audit.read("worker", worker.id, worker.office));
        var known = found.stream().map(worker -> worker.id).toList();
        return new LookupView(
                found.stream()
                        .map(worker -> new LookupView.Named(worker.id, worker.office, worker.number, worker.name))
                        .toList(),
                request.workerIds().stream()
                        .distinct()
                        .filter(id -> !known.contains(id))
                        .toList());
    }
}
