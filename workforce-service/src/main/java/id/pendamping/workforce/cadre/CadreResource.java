package id.pendamping.workforce.cadre;

import static id.pendamping.platform.access.Roles.COMPANION;
import static id.pendamping.platform.access.Roles.STEWARD;
import static id.pendamping.platform.access.Roles.SYSTEM;
import static id.pendamping.platform.access.Roles.VIEWER;

import id.pendamping.platform.access.Caller;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/cadres")
@Tag(name = "Cadres", description = "The kinds of companions, kept as data.")
@RunOnVirtualThread
public class CadreResource {

    private final Cadres cadres;
    private final Caller caller;

    CadreResource(Cadres cadres, Caller caller) {
        this.cadres = cadres;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({VIEWER, COMPANION, STEWARD, SYSTEM})
    @Transactional
    @Operation(
            operationId = "listCadres",
            summary = "List the cadres",
            description = "All kinds of companions in the order of their codes.")
    public Page<CadreView> list(@BeanParam Paging paging) {
        var cursor = paging.after("cadres");
        var behind = cursor.isStart() ? "" : cursor.key(0);
        var rows = Cadre.all().stream()
                .filter(cadre -> cadre.code.compareTo(behind) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(rows, paging, cursor, cadre -> CadreView.of(cadre, caller), cadre -> List.of(cadre.code))
                .withTotal(Cadre::count);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({VIEWER, COMPANION, STEWARD, SYSTEM})
    @Transactional
    @Answers("CADRE_UNKNOWN")
    @Operation(operationId = "getCadre", summary = "Get a cadre", description = "One kind of companion by its code.")
    public CadreView get(
            @RestPath("code") @Parameter(description = "The code of the cadre.", example = "TKSK") String code) {
        return CadreView.of(Cadre.byCode("code", code), caller);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(STEWARD)
    @Answers({
        "CADRE_UNKNOWN",
        "PROGRAMME_UNKNOWN",
        "CADRE_IN_USE_DIFFERS",
        "NATIONAL_SCOPE_REQUIRED",
        "SCOPE_NARROWER_THAN_LEVEL"
    })
    @Operation(
            operationId = "changeCadre",
            summary = "Change a cadre",
            description =
                    "Replaces what is said about a cadre, for the whole country: the steward's regions must be `ID`. "
                            + "Running assignments take a limit of one over, or the change is refused.")
    public CadreView change(
            @RestPath("code") @Parameter(description = "The code of the cadre.", example = "TKSK") String code,
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` of the cadre that is being changed.")
                    IfMatch ifMatch,
            @NotNull @Valid CadreRequest request) {
        return CadreView.of(cadres.change(code, request, ifMatch), caller);
    }
}
