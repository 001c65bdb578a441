package id.pendamping.recipient.list;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.deadline.MayTakeLong;
import id.pendamping.platform.http.Accepted;
import id.pendamping.platform.http.BodyLimit;
import id.pendamping.platform.http.Deferred;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.http.Prefer;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.XlsxTable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/recipient-lists")
@Tag(
        name = "Difference of recipient lists",
        description =
                "What a list changes in the ledger, seen before it is published, and what the office says about it.")
@RunOnVirtualThread
public class ListDifferenceResource {

    private static final String REASONS = "no_kk,alasan\n1706010101250001,DECEASED\n";

    private final ListAnswers answers;
    private final ListChanges changes;
    private final Differences differences;
    private final LongSteps steps;
    private final LongStepWork work;
    private final Caller caller;

    ListDifferenceResource(
            ListAnswers answers,
            ListChanges changes,
            Differences differences,
            LongSteps steps,
            LongStepWork work,
            Caller caller) {
        this.answers = answers;
        this.changes = changes;
        this.differences = differences;
        this.steps = steps;
        this.work = work;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/comparison")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "getRecipientListComparison",
            summary = "Look up what a recipient list changes",
            description =
                    "Entries, returns, exits, moves and what is left as it was, in totals, as compared with the list that stood then; a warning when the change is implausible; the villages that are missing as a whole.")
    @Answers({"LIST_UNKNOWN", "LIST_NOT_READ"})
    public ListDifferenceView comparison(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id) {
        return differences.of(RecipientList.byId(id), caller.language());
    }

    @POST
    @Path("/{id}/comparison")
    @RolesAllowed(Roles.OFFICER)
    @MayTakeLong
    @Operation(
            operationId = "compareRecipientList",
            summary = "Compare a recipient list again",
            description =
                    "With the ledger as it stands now, which is needed when another list was published since. Answers and reasons stay.")
    @APIResponse(
            responseCode = "200",
            description = "What it changes now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ListDifferenceView.class)))
    @Deferred(ListProgressView.class)
    @Answers({
        "LIST_UNKNOWN",
        "LIST_STEP_CLOSED",
        "LIST_STEP_RUNNING",
        "PERIOD_NOT_NEWEST",
        "LIST_ON_SAMPLE",
        "LIST_SAMPLE_ON_REAL",
        "LIST_TOKEN_KEY_CHANGED"
    })
    public Response compareAgain(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @HeaderParam("Prefer") Prefer prefer) {
        return answer(id, LongStepRequest.comparison(), prefer);
    }

    private Response answer(UUID id, LongStepRequest request, Prefer prefer) {
        return Prefer.isAsync(prefer)
                ? Accepted.at(ListProgressResource.of(id), steps.accept(id, request))
                        .toResponse()
                : Response.ok(work.now(id, request, list -> differences.of(list, caller.language())))
                        .build();
    }

    @GET
    @Path("/{id}/changes")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "listRecipientListChanges",
            summary = "List what a recipient list changes",
            description =
                    "Family by family, by village: who enters, returns, leaves and moves, who is held back, and of which rows it is not known whose they are. Families that stay as they are are not listed.")
    @Answers({"LIST_UNKNOWN", "LIST_NOT_READ"})
    public Page<ListChangeView> changes(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @RestQuery @Parameter(description = "Changes of this kind.", example = "EXIT") ChangeKind kind,
            @RestQuery @Parameter(description = "Changes from or to this village.", example = "17.06.01.2005")
                    String village,
            @BeanParam Paging paging) {
        var list = RecipientList.byId(id);
        ListComparison.of(list);
        var cursor = paging.after("recipient-list-changes", id, kind, village);
        return Page.of(
                changes.page(
                        list,
                        kind,
                        village,
                        cursor.isStart() ? 0 : Integer.parseInt(cursor.key(0)),
                        paging.limit() + 1,
                        caller.language()),
                paging,
                cursor,
                change -> change,
                change -> List.of(change.number()));
    }

    @POST
    @Path("/{id}/identity-answers")
    @RolesAllowed(Roles.OFFICER)
    @MayTakeLong
    @Operation(
            operationId = "answerIdentityQuestions",
            summary = "Say whose rows of a recipient list are",
            description =
                    "Answers rows of one question alike, and compares again. What nobody answers is held back: the families stay as they were.")
    @APIResponse(
            responseCode = "200",
            description = "What it changes now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ListDifferenceView.class)))
    @Deferred(ListProgressView.class)
    @Answers({
        "LIST_UNKNOWN",
        "LIST_STEP_CLOSED",
        "LIST_STEP_RUNNING",
        "LIST_ANSWER_UNFIT",
        "PERIOD_NOT_NEWEST",
        "LIST_ON_SAMPLE",
        "LIST_SAMPLE_ON_REAL",
        "LIST_TOKEN_KEY_CHANGED"
    })
    public Response answer(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @HeaderParam("Prefer") Prefer prefer,
            @NotNull @Valid IdentityAnswersRequest request) {
        return answer(id, LongStepRequest.of(request), prefer);
    }

    @POST
    @Path("/{id}/missing-villages")
    @RolesAllowed(Roles.OFFICER)
    @MayTakeLong
    @Operation(
            operationId = "answerMissingVillage",
            summary = "Say what a missing village means",
            description =
                    "A village with families that the file does not name is held back until somebody says that its families left, and why; then the list is compared again.")
    @APIResponse(
            responseCode = "200",
            description = "What it changes now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ListDifferenceView.class)))
    @Deferred(ListProgressView.class)
    @Answers({
        "LIST_UNKNOWN",
        "LIST_STEP_CLOSED",
        "LIST_STEP_RUNNING",
        "LIST_VILLAGE_NOT_MISSING",
        "LIST_REASON_UNKNOWN",
        "PERIOD_NOT_NEWEST",
        "LIST_ON_SAMPLE",
        "LIST_SAMPLE_ON_REAL",
        "LIST_TOKEN_KEY_CHANGED"
    })
    public Response missing(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @HeaderParam("Prefer") Prefer prefer,
            @NotNull @Valid MissingVillageRequest request) {
        return answer(id, LongStepRequest.of(request), prefer);
    }

    @POST
    @Path("/{id}/exit-explanations")
    @RolesAllowed(Roles.OFFICER)
    @Transactional
    @Operation(
            operationId = "explainExits",
            summary = "Say why families leave, one by one",
            description =
                    "Gives leaving families a reason; said again, the later reason holds. Exits without one are published as unexplained.")
    @Answers({"LIST_UNKNOWN", "LIST_STEP_CLOSED", "LIST_FAMILY_NOT_LEAVING", "LIST_REASON_UNKNOWN"})
    public ListDifferenceView explain(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @NotNull @Valid ExitExplanationsRequest request) {
        return differences.of(answers.explain(id, request), caller.language());
    }

    @PUT
    @Path("/{id}/exit-reasons")
    @Consumes({CsvTable.MEDIA_TYPE, ListContentResource.GZIP, XlsxTable.MEDIA_TYPE})
    @RolesAllowed(Roles.OFFICER)
    @BodyLimit(mebibytes = 32)
    @Operation(
            operationId = "putExitReasons",
            summary = "Send the reasons of exits as a file",
            description =
                    "A table (CSV or XLSX) of family cards (`no_kk`) or representatives (`nik`) and codes of reasons (`alasan`), at most 200,000 rows. Numbers become tokens as they are read; the file is not kept. Rows that cannot be used are told; the others hold.")
    @Answers({
        "LIST_UNKNOWN",
        "LIST_STEP_CLOSED",
        "LIST_FILE_EMPTY",
        "LIST_FILE_NOT_TEXT",
        "LIST_FILE_NO_WORKBOOK",
        "LIST_FILE_BROKEN",
        "LIST_FILE_SWELLS",
        "LIST_FILE_TOO_LONG",
        "LIST_HEADER_UNKNOWN",
        "LIST_SHEET_UNKNOWN",
        "LIST_SHEETS_SEVERAL"
    })
    public ExitReasonsView reasons(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` that was read.", example = "\"0\"")
                    IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            description = "The table.",
                            content = {
                                @Content(
                                        mediaType = CsvTable.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING),
                                        example = REASONS),
                                @Content(
                                        mediaType = ListContentResource.GZIP,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = XlsxTable.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream table) {
        return answers.explain(id, ifMatch, table);
    }
}
