package id.pendamping.recipient.list;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/recipient-lists")
@Tag(
        name = "Recipient lists",
        description =
                "The families of a regency on a programme in a period, from a draft to the ledger. No list names anybody.")
@RunOnVirtualThread
public class RecipientListResource {

    static final String EXAMPLE_ID = "019f2a53-5a00-7000-8000-000000000010";

    private final RecipientLists lists;
    private final Places places;
    private final Caller caller;

    RecipientListResource(RecipientLists lists, Places places, Caller caller) {
        this.lists = lists;
        this.places = places;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    @Idempotent
    @Operation(
            operationId = "openRecipientList",
            summary = "Open a recipient list",
            description =
                    "Opens a draft for all families of one regency on one programme in one period, still without content.")
    @Answers({
        "REGION_UNKNOWN",
        "PROGRAMME_UNKNOWN",
        "LIST_PERIOD_UNKNOWN",
        "LIST_REGION_NOT_REGENCY",
        "LIST_PROGRAMME_NOT_OF_FAMILIES"
    })
    public RestResponse<ListView> open(@NotNull @Valid ListRequest request) {
        var list = lists.open(request);
        return Created.at("/v1/recipient-lists/" + list.id, ListView.of(list, places, caller));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "listRecipientLists",
            summary = "List the recipient lists",
            description =
                    "The lists of your regions, the youngest first. What waits for your approval is `awaitingMyApproval=true`.")
    @Answers({"REGION_UNKNOWN", "PROGRAMME_UNKNOWN"})
    public Page<ListView> list(@BeanParam ListSearch search, @BeanParam Paging paging) {
        var cursor = paging.after("recipient-lists", search.filters());
        var wanted = search.checked(places, caller);
        return Page.of(
                        wanted.before(cursor.isStart() ? null : UUID.fromString(cursor.key(0)), paging.limit() + 1),
                        paging,
                        cursor,
                        list -> ListView.of(list, places, caller),
                        list -> List.of(list.id))
                .withTotal(() -> wanted.count());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "getRecipientList",
            summary = "Look up a recipient list",
            description = "Where the list stands, who did what with it, and which steps are open to the caller.")
    @Answers("LIST_UNKNOWN")
    public ListView get(@RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id) {
        return ListView.of(RecipientList.byId(id), places, caller);
    }

    @POST
    @Path("/{id}/disposal")
    @RolesAllowed(Roles.OFFICER)
    @Transactional
    @Operation(
            operationId = "discardRecipientList",
            summary = "Discard a recipient list",
            description =
                    "Ends a list that was never published. It stays to be seen as discarded; what was staged for it is destroyed.")
    @Answers({"LIST_UNKNOWN", "LIST_STEP_CLOSED"})
    public ListView discard(@RestPath @Parameter(description = "The id.", example = EXAMPLE_ID) UUID id) {
        return view(lists.discard(id));
    }

    private ListView view(RecipientList list) {
        return ListView.of(list, places, caller);
    }
}
