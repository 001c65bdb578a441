package id.pendamping.workforce.caseload;

import static id.pendamping.platform.access.Roles.STEWARD;
import static id.pendamping.platform.access.Roles.VIEWER;

import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/caseload-bands")
@Tag(name = "Caseloads", description = "How many families each worker carries.")
@RunOnVirtualThread
public class CaseloadBandResource {

    private final CaseloadBands bands;

    CaseloadBandResource(CaseloadBands bands) {
        this.bands = bands;
    }

    @GET
    @RolesAllowed({VIEWER, STEWARD})
    @Transactional
    @Operation(
            operationId = "listCaseloadBands",
            summary = "List the bands",
            description = "The bands that caseloads are judged by, by programme and first day.")
    public Page<BandView> list(@BeanParam Paging paging) {
        var cursor = paging.after("caseload-bands");
        var rows = CaseloadBand.all().stream()
                .map(BandView::of)
                .filter(band -> cursor.isStart() || place(band).compareTo(cursor.key(0)) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(rows, paging, cursor, band -> band, band -> List.of(place(band)))
                .withTotal(CaseloadBand::count);
    }

    @GET
    @Path("/{programme}/{validFrom}")
    @RolesAllowed({VIEWER, STEWARD})
    @Transactional
    @Answers("BAND_UNKNOWN")
    @Operation(
            operationId = "getCaseloadBand",
            summary = "Get a band",
            description = "The band of a programme that begins on a day.")
    public BandView get(
            @RestPath("programme") @Parameter(description = "The code of the programme.", example = "PKH")
                    String programme,
            @RestPath("validFrom") @Parameter(description = "Its first day.", example = "2018-01-01")
                    LocalDate validFrom) {
        return CaseloadBand.byKey(programme, validFrom)
                .map(BandView::of)
                .orElseThrow(() -> CaseloadProblem.BAND_UNKNOWN.at("validFrom", validFrom));
    }

    @PUT
    @Path("/{programme}/{validFrom}")
    @RolesAllowed(STEWARD)
    @Answers({"PROGRAMME_UNKNOWN", "BAND_UPSIDE_DOWN", "NATIONAL_SCOPE_REQUIRED"})
    @Operation(
            operationId = "setCaseloadBand",
            summary = "Set a band",
            description =
                    "Opens the band of a programme that begins on a day, or changes it (then `If-Match` is wanted). "
                            + "The steward's regions must be `ID`.")
    public BandView set(
            @RestPath("programme") @Parameter(description = "The programme by code or alias.", example = "PKH")
                    String programme,
            @RestPath("validFrom") @Parameter(description = "Its first day.", example = "2027-01-01")
                    LocalDate validFrom,
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` of the band, where it exists already.")
                    IfMatch ifMatch,
            @NotNull @Valid BandRequest request) {
        return BandView.of(bands.set(programme, validFrom, request, ifMatch));
    }

    private static String place(BandView band) {
        return band.programme() + " " + band.validFrom();
    }
}
