package id.pendamping.recipient.ledger;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.deadline.MayTakeLong;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/recipient-operations")
@Tag(
        name = "Keys of the tokens",
        description =
                "How far the rotation of the key is under which family cards and representatives become tokens, and how it ends. Counts only: no family, no token.")
@RunOnVirtualThread
public class TokenKeyResource {

    private final TokenKeyOperations operations;
    private final Places places;
    private final Caller caller;

    TokenKeyResource(TokenKeyOperations operations, Places places, Caller caller) {
        this.operations = operations;
        this.places = places;
        this.caller = caller;
    }

    @GET
    @Path("/token-keys")
    @RolesAllowed(Roles.OPERATOR)
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "getTokenKeys",
            summary = "See the keys of the tokens",
            description =
                    "Which one is primary, by which of them how many regencies compare their lists, and which were withdrawn.")
    @Answers("NATIONAL_SCOPE_REQUIRED")
    public TokenKeysView keys() {
        caller.mustSeeEverywhere();
        return operations.all();
    }

    @GET
    @Path("/token-regencies")
    @RolesAllowed(Roles.OPERATOR)
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "listTokenRegencies",
            summary = "List how far each regency is rotated",
            description =
                    "By code: the key by which its lists are compared. A regency goes over to the primary key with the publication after which every family on one of its lists is known under it.")
    @Answers("NATIONAL_SCOPE_REQUIRED")
    public Page<TokenRegencyView> regencies(
            @RestQuery @Parameter(description = "Only regencies that compare by this key.", example = "2025-01")
                    String key,
            @BeanParam Paging paging) {
        caller.mustSeeEverywhere();
        var cursor = paging.after("token-regencies", key);
        return Page.of(
                operations.regencies(key, cursor.isStart() ? "" : cursor.key(0), paging.limit() + 1),
                paging,
                cursor,
                regency -> regency,
                regency -> List.of(regency.region().code()));
    }

    @GET
    @Path("/token-regencies/{region}")
    @RolesAllowed(Roles.OPERATOR)
    @AcrossRegions
    @Transactional
    @MayTakeLong
    @Operation(
            operationId = "getTokenRegency",
            summary = "Count the tokens of a regency by key",
            description =
                    "How many tokens lead to a family under each key, and how many numbers are known under one key alone. Counted when asked.")
    @Answers({"NATIONAL_SCOPE_REQUIRED", "REGION_UNKNOWN"})
    public TokenRegencyCountsView regency(
            @RestPath @Parameter(description = "The code of the regency.", example = "17.06") String region) {
        caller.mustSeeEverywhere();
        return operations.regency(places.mustBe("region", region).code().value());
    }

    @POST
    @Path("/token-keys/{id}/withdrawal")
    @RolesAllowed(Roles.OPERATOR)
    @AcrossRegions
    @Transactional
    @MayTakeLong
    @Operation(
            operationId = "withdrawTokenKey",
            summary = "Withdraw a key of the tokens",
            description =
                    "Ends a rotation: nothing is known by this key any more, and its tokens are destroyed. Refused while a family on a list, or a list that waits, depends on it. When it is done the key leaves the environment.")
    @Answers({
        "NATIONAL_SCOPE_REQUIRED",
        "TOKEN_KEY_UNKNOWN",
        "TOKEN_KEY_PRIMARY",
        "TOKEN_KEY_WITHDRAWN",
        "TOKEN_KEY_NEEDED",
        "TOKEN_KEY_FORGETS"
    })
    public TokenKeyView withdraw(
            @RestPath @Parameter(description = "The id of the key.", example = "2025-01") String id,
            @NotNull @Valid TokenKeyWithdrawalRequest request) {
        caller.mustSeeEverywhere();
        return operations.withdraw(id, request.forgotten());
    }
}
