package id.pendamping.workforce.roster;

import static id.pendamping.platform.access.Roles.COMPANION;
import static id.pendamping.platform.access.Roles.OFFICER;
import static id.pendamping.platform.access.Roles.VIEWER;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.regions.Regions;
import id.pendamping.workforce.cadre.Cadre;
import id.pendamping.workforce.privacy.Nik;
import id.pendamping.workforce.region.Places;
import id.pendamping.workforce.region.Today;
import id.pendamping.workforce.worker.Worker;
import id.pendamping.workforce.worker.WorkerChange;
import id.pendamping.workforce.worker.WorkerProblem;
import id.pendamping.workforce.worker.WorkerRequest;
import id.pendamping.workforce.worker.Workers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/workers")
@Tag(name = "Workers", description = "The companions on the roster.")
@RunOnVirtualThread
public class WorkerResource {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Workers workers;
    private final WorkerTable table;
    private final WorkerViews views;
    private final Regions regions;
    private final Places places;
    private final Today today;
    private final Caller caller;

    WorkerResource(
            Workers workers,
            WorkerTable table,
            WorkerViews views,
            Regions regions,
            Places places,
            Today today,
            Caller caller) {
        this.workers = workers;
        this.table = table;
        this.views = views;
        this.regions = regions;
        this.places = places;
        this.today = today;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICER)
    @Answers({"REGION_UNKNOWN", "OFFICE_LEVEL", "NIK_MALFORMED", "PERSON_NUMBER_REFUSED", "NUMBER_TAKEN", "NIK_TAKEN"})
    @Operation(
            operationId = "registerWorker",
            summary = "Register a worker",
            description =
                    "Opens a record in an office. The number is unique there, the NIK everywhere. An odd NIK is kept and named in `warnings`. "
                            + "The answer shows no person. Tells `worker-registered`.")
    public RestResponse<WorkerView> register(@NotNull @Valid WorkerRequest request) {
        var worker = workers.register(request);
        return Created.at("/v1/workers/" + worker.id, views.withoutPerson(worker, warnings(request.nik())));
    }

    @GET
    @RolesAllowed({VIEWER, COMPANION})
    @Transactional
    @Answers({"REGION_UNKNOWN", "CADRE_UNKNOWN", "PURPOSE_UNKNOWN"})
    @Operation(
            operationId = "listWorkers",
            summary = "List workers",
            description =
                    "Workers whose office lies inside the caller's regions, by office and number. A companion sees its own record. "
                            + "With a role that may see persons and `X-Purpose`, the persons too; that is recorded.")
    public Page<WorkerView> list(
            @RestQuery("region")
                    @Parameter(description = "Kept by an office in this region or inside it.", example = "17.06")
                    String region,
            @RestQuery("number") @Parameter(description = "With this number.", example = "PKH-017") String number,
            @RestQuery("cadre") @Parameter(description = "Active in this cadre today.", example = "TKSK") String cadre,
            @BeanParam Paging paging) {
        var cursor = paging.after("workers", region, number, cadre);
        var filter = new WorkerTable.Filter(
                places.filter("region", region),
                number,
                cadre == null ? null : Cadre.byCode("cadre", cadre).code,
                caller.has(VIEWER) ? null : caller.worker().orElse(NOBODY),
                today.date());
        var rows = cursor.isStart()
                ? table.page(filter, null, null, paging.limit() + 1)
                : table.page(filter, cursor.key(0), cursor.key(1), paging.limit() + 1);
        return WorkerPages.page(rows, paging, cursor, views).withTotal(() -> table.count(filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({VIEWER, COMPANION})
    @Transactional
    @Answers({"WORKER_UNKNOWN", "PURPOSE_UNKNOWN"})
    @Operation(
            operationId = "getWorker",
            summary = "Get a worker",
            description =
                    "One worker inside the caller's regions, with assignments and completed trainings. A companion sees its own record. "
                            + "With a role that may see persons and `X-Purpose`, the person too; that is recorded.")
    public WorkerView get(
            @RestPath("id") @Parameter(description = "The worker.", example = "0197f0c2-0000-7000-8000-000000000001")
                    UUID id) {
        if (!caller.has(VIEWER) && !id.equals(caller.worker().orElse(NOBODY))) {
            throw WorkerProblem.WORKER_UNKNOWN.at("id", id);
        }
        return views.of(Worker.byId("id", id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(OFFICER)
    @Transactional
    @Answers({"WORKER_UNKNOWN", "NIK_MALFORMED", "PERSON_NUMBER_REFUSED", "NUMBER_TAKEN", "NIK_TAKEN"})
    @Operation(
            operationId = "changeWorker",
            summary = "Change a worker's record",
            description =
                    "Replaces number, name and phone; a NIK only where one is sent. The office stays. Tells `worker-changed`.")
    public WorkerView change(
            @RestPath("id") @Parameter(description = "The worker.", example = "0197f0c2-0000-7000-8000-000000000001")
                    UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` of the record that is being changed.")
                    IfMatch ifMatch,
            @NotNull @Valid WorkerChange request) {
        var worker = Worker.byId("id", id);
        var tag = views.withoutPerson(worker, List.of()).etag();
        var sawPerson = ifMatch != null && ifMatch.tags().contains(tag + WorkerView.WITH_PERSON);
        IfMatch.require(ifMatch, sawPerson ? tag + WorkerView.WITH_PERSON : tag);
        return views.withoutPerson(workers.change(worker, request), warnings(request.nik()));
    }

    private List<NikWarningView> warnings(String nik) {
        return nik == null
                ? List.of()
                : Nik.read("nik", nik).warnings(regions).stream()
                        .map(warning -> new NikWarningView(warning, warning.in(caller.language())))
                        .toList();
    }
}
