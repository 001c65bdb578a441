package id.pendamping.recipient.erasure;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/erasures")
@Tag(
        name = "Erasures",
        description =
                "On a lawful request all that leads from numbers to a family is destroyed, and its movements stay without a name.")
@RunOnVirtualThread
public class ErasureResource {

    static final String EXAMPLE_ID = "019f2a53-5a00-7000-8000-000000000031";

    private final Erasures erasures;
    private final Places places;
    private final Caller caller;

    ErasureResource(Erasures erasures, Places places, Caller caller) {
        this.erasures = erasures;
        this.places = places;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    @Transactional
    @Operation(
            operationId = "requestErasure",
            summary = "Ask for the erasure of a family's numbers",
            description =
                    "Finds the family by its card or its representative in the regency, and asks another person to confirm. `X-Purpose` is wanted and recorded; the number is not kept.")
    @Answers({
        "REGION_UNKNOWN",
        "PURPOSE_REQUIRED",
        "ERASURE_REGION_NOT_REGENCY",
        "ERASURE_NUMBER",
        "ERASURE_FAMILY_UNKNOWN",
        "ERASURE_ASKED",
        "PERSONAL_NUMBER"
    })
    public RestResponse<ErasureView> ask(@NotNull @Valid ErasureRequest request) {
        var erasure = erasures.ask(request);
        return Created.at("/v1/erasures/" + erasure.id, view(erasure));
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.SUPERVISOR})
    @Transactional
    @Operation(
            operationId = "listErasures",
            summary = "List the erasures",
            description = "Those inside the caller's regions, the youngest first.")
    @Answers("REGION_UNKNOWN")
    public Page<ErasureView> list(
            @RestQuery
                    @Parameter(description = "The code of a region: erasures of it and inside it.", example = "17.06")
                    String region,
            @RestQuery @Parameter(description = "Erasures that stand here.", example = "REQUESTED")
                    ErasureStatus status,
            @BeanParam Paging paging) {
        if (region != null) {
            caller.mustSee("region", places.mustBe("region", region).code().value());
        }
        var cursor = paging.after("erasures", region, status);
        return Page.of(
                        Erasure.before(
                                cursor.isStart() ? null : UUID.fromString(cursor.key(0)),
                                region,
                                status,
                                paging.limit() + 1),
                        paging,
                        cursor,
                        this::view,
                        erasure -> List.of(erasure.id))
                .withTotal(() -> Erasure.count(region, status));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.SUPERVISOR})
    @Transactional
    @Operation(
            operationId = "getErasure",
            summary = "Look up an erasure",
            description = "Where it stands, and who asked for and decided it.")
    @Answers("ERASURE_UNKNOWN")
    public ErasureView get(@RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id) {
        return view(Erasure.byId(id));
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(Roles.APPROVER)
    @Transactional
    @Operation(
            operationId = "confirmErasure",
            summary = "Confirm an erasure",
            description =
                    "By another person than the one who asked. Everything that leads to the family is destroyed at once, or with the publication or reversal after which it is on no list any more.")
    @Answers({"ERASURE_UNKNOWN", "ERASURE_DECIDED", "ERASURE_FOUR_EYES"})
    public ErasureView confirm(@RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id) {
        return view(erasures.confirm(id));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.APPROVER)
    @Transactional
    @Operation(
            operationId = "refuseErasure",
            summary = "Refuse an erasure",
            description = "By another person than the one who asked, with a comment. Nothing changes.")
    @Answers({"ERASURE_UNKNOWN", "ERASURE_DECIDED", "ERASURE_FOUR_EYES", "PERSONAL_NUMBER"})
    public ErasureView refuse(
            @RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id,
            @NotNull @Valid ErasureRefusalRequest request) {
        return view(erasures.refuse(id, request));
    }

    private ErasureView view(Erasure erasure) {
        return ErasureView.of(erasure, places, caller.language());
    }
}
