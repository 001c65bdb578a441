package id.pendamping.workforce.caseload;

import static id.pendamping.platform.access.Roles.VIEWER;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.memory.Remembered;
import id.pendamping.platform.problem.Answers;
import id.pendamping.regions.Level;
import id.pendamping.regions.Regions;
import id.pendamping.workforce.cadre.Programme;
import id.pendamping.workforce.caseload.FamilyNumbers.FamilyNumber;
import id.pendamping.workforce.region.Places;
import id.pendamping.workforce.region.Today;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/caseloads")
@Tag(name = "Caseloads", description = "How many families each worker carries.")
@RunOnVirtualThread
public class CaseloadResource {

    private final FamilyNumbers numbers;
    private final CarryingWorkers workers;
    private final Regions regions;
    private final Places places;
    private final Today today;
    private final Caller caller;

    CaseloadResource(
            FamilyNumbers numbers,
            CarryingWorkers workers,
            Regions regions,
            Places places,
            Today today,
            Caller caller) {
        this.numbers = numbers;
        this.workers = workers;
        this.regions = regions;
        this.places = places;
        this.today = today;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Transactional
    @Remembered
    @Answers({"REGION_UNKNOWN", "PROGRAMME_UNKNOWN"})
    @Operation(
            operationId = "getCaseload",
            summary = "Compute the caseload of a region",
            description =
                    "Families of a programme per worker in exactly this region. The families arrive as events of recipient-service, from its ledger or as "
                            + "somebody reported them, whichever is newer; the workers are "
                            + "those with an assignment active today in cadres that carry families of the programme, each counted once, else the "
                            + "reported headcount of these cadres. What is unknown is null, and nothing is typed.")
    public CaseloadView get(
            @RestQuery("region")
                    @NotNull
                    @Parameter(description = "The region, exactly this one.", required = true, example = "17.06")
                    String region,
            @RestQuery("programme")
                    @NotNull
                    @Parameter(
                            description = "The programme by code or alias: `BPNT` leads to `SEMBAKO`.",
                            required = true,
                            example = "PKH")
                    String programme,
            @RestQuery("year")
                    @Parameter(
                            description = "The year of the families; absent for the newest published.",
                            example = "2025")
                    Integer year) {
        var code = places.seen("region", region);
        var known = Programme.named("programme", programme);
        var number = numbers.newest(code.value(), known.code, year);
        var day = today.date();
        var families = number.map(FamilyNumber::families).orElse(null);
        var serving = workers.in(code.value(), known.code, day);
        long districts = regions.count(code, Level.DISTRICT);
        var perWorker = Ratio.of(families, serving.count());
        var band = CaseloadBand.on(day, known.code).map(row -> Band.of(row, perWorker));
        return new CaseloadView(
                places.label(code.value()),
                known.label(caller.language()),
                number.map(FamilyNumber::period).orElse(null),
                serving.count(),
                families,
                number.map(FamilyNumber::basis).orElse(null),
                perWorker,
                districts,
                Ratio.of(families, districts),
                Ratio.of(serving.count(), districts),
                band.orElse(null),
                serving.basis(),
                number.map(FamilyNumber::referenceDate).orElse(null),
                number.map(FamilyNumber::source).orElse(null),
                number.map(FamilyNumber::citation).orElse(null),
                number.map(FamilyNumber::publication).orElse(null));
    }
}
