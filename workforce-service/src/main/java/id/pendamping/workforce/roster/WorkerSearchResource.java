package id.pendamping.workforce.roster;

import static id.pendamping.platform.access.Roles.APPROVER;
import static id.pendamping.platform.access.Roles.OFFICER;
import static id.pendamping.platform.access.Roles.SUPERVISOR;
import static id.pendamping.platform.access.Roles.UNMASK;
import static id.pendamping.platform.problem.PlatformProblem.PURPOSE_REQUIRED;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.audit.AuditTrail;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.workforce.privacy.Nik;
import id.pendamping.workforce.privacy.NikVault;
import id.pendamping.workforce.worker.Worker;
import id.pendamping.workforce.worker.WorkerProblem;
import id.pendamping.workforce.worker.Workers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What asks for a person: it says why, and it is recorded. */
@Path("/v1/workers")
@Tag(name = "Workers", description = "The companions on the roster.")
@RunOnVirtualThread
public class WorkerSearchResource {

    private final Workers workers;
    private final WorkerViews views;
    private final NikVault vault;
    private final AuditTrail audit;
    private final Caller caller;

    WorkerSearchResource(Workers workers, WorkerViews views, NikVault vault, AuditTrail audit, Caller caller) {
        this.workers = workers;
        this.views = views;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Path("/searches")
    @RolesAllowed({OFFICER, APPROVER, SUPERVISOR})
    @Transactional
    @Answers({"PURPOSE_REQUIRED", "SEARCH_BY_ONE", "NIK_MALFORMED"})
    @Operation(
            operationId = "searchWorkers",
            summary = "Search workers by name or NIK",
            description =
                    "Workers inside the caller's regions, by office and number. It is a POST so that neither stands in an address. "
                            + "`X-Purpose` is wanted, and each person shown is recorded.")
    public Page<WorkerView> search(@NotNull @Valid SearchRequest request, @BeanParam Paging paging) {
        mustSayPurpose();
        if ((request.name() == null) == (request.nik() == null)) {
            throw WorkerProblem.SEARCH_BY_ONE.at(request.name() == null ? "name" : "nik");
        }
        var cursor = paging.after("worker-searches", request.name() == null ? "nik" : request.name());
        var rows = request.nik() != null
                ? Worker.withNik(vault.lookup(Nik.read("nik", request.nik())))
                : Worker.named(
                        request.name(),
                        caller.scope().stretches(),
                        cursor.isStart() ? "" : cursor.key(0),
                        cursor.isStart() ? "" : cursor.key(1),
                        paging.limit() + 1);
        return WorkerPages.page(rows, paging, cursor, views);
    }

    @POST
    @Path("/{id}/nik-disclosures")
    @RolesAllowed(UNMASK)
    @Transactional
    @Answers({"PURPOSE_REQUIRED", "WORKER_UNKNOWN", "NIK_ABSENT"})
    @Operation(
            operationId = "discloseNik",
            summary = "Disclose a full NIK",
            description = "The full NIK of one worker. `X-Purpose` is wanted, and the disclosure is recorded.")
    public NikDisclosure disclose(
            @RestPath("id") @Parameter(description = "The worker.", example = "0197f0c2-0000-7000-8000-000000000001")
                    UUID id) {
        mustSayPurpose();
        var worker = Worker.byId("id", id);
        var nik = workers.disclose(id);
        audit.read("worker_nik", worker.id, worker.office);
        return new NikDisclosure(worker.id, nik);
    }

    private void mustSayPurpose() {
        if (caller.purpose().isEmpty()) {
            throw PURPOSE_REQUIRED.at("X-Purpose");
        }
    }
}
