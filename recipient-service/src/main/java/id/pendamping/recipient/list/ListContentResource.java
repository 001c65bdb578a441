package id.pendamping.recipient.list;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.BodyLimit;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.platform.problem.ProblemTexts;
import id.pendamping.recipient.list.StagedRows.Rejected;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.Pieces;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.recipient.publication.XlsxTable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
        name = "Content of recipient lists",
        description = "The files of lists: read row by row, made into tokens, and never kept.")
@RunOnVirtualThread
public class ListContentResource {

    static final String GZIP = "application/gzip";

    static final String EXAMPLE =
            "no_kk,nik,kode_desa,nama,alamat\n1706010101250001,1706014101850002,17.06.01.2005,…,…\n";

    private static final List<String> TEMPLATE = List.of("no_kk", "nik", "kode_desa");

    private static final String TEMPLATE_EXAMPLE = "no_kk,nik,kode_desa\r\n";

    private static final String REJECTED_EXAMPLE = """
            baris,kolom,kode,keterangan
            17,NIK,NIK_MALFORMED,NIK harus 16 angka.
            """;

    private static final String PROGRESS_EXAMPLE = """
            data: {"list":"019f2a53-5a00-7000-8000-000000000010","phase":"READING","rowsRead":40000,"accepted":39998,"heldBack":1,"rejected":2,"percent":41}

            """;

    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(1);

    private final ListContents contents;
    private final ListColumnNames names;
    private final StagedRows staged;
    private final Places places;
    private final Caller caller;

    ListContentResource(ListContents contents, ListColumnNames names, StagedRows staged, Places places, Caller caller) {
        this.contents = contents;
        this.names = names;
        this.staged = staged;
        this.places = places;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}/content")
    @Consumes({CsvTable.MEDIA_TYPE, GZIP, XlsxTable.MEDIA_TYPE})
    @RolesAllowed(Roles.OFFICER)
    @BodyLimit(mebibytes = 1024)
    @Operation(
            operationId = "putRecipientListContent",
            summary = "Send the content of a recipient list",
            description =
                    "Streams a table of all families of the list: CSV with commas, semicolons or tabs, UTF-8 with or without a byte order mark, "
                            + "packed with gzip or not, at most 3,000,000 rows; or a workbook (XLSX) with one sheet that has the columns, its numbers stored as text. Read are the number of the family card (`no_kk`, `kk`, …), the NIK of the "
                            + "representative (`nik`, …, may be absent) and the Kemendagri code of the village (`kode_desa`, …; or SIKS-NG's "
                            + "`kdprop,kdkab,kdkec,kddesa`); an office's own names are taken from `/v1/recipient-lists/column-names`. All other "
                            + "columns are read past. Numbers become tokens as they are read; the file is not kept. The answer comes when every row is "
                            + "staged or rejected, and replaces what was sent before; meanwhile `/import` tells how far it is.")
    @Answers({
        "LIST_UNKNOWN",
        "LIST_STEP_CLOSED",
        "LIST_IMPORT_RUNNING",
        "LIST_IMPORTS_BUSY",
        "LIST_FILE_EMPTY",
        "LIST_FILE_NOT_TEXT",
        "LIST_FILE_NO_WORKBOOK",
        "LIST_FILE_BROKEN",
        "LIST_FILE_SWELLS",
        "LIST_FILE_TOO_LONG",
        "LIST_HEADER_UNKNOWN",
        "LIST_SHEET_UNKNOWN",
        "LIST_SHEETS_SEVERAL",
        "LIST_UPLOAD_CUT",
        "PERIOD_NOT_NEWEST",
        "LIST_ON_SAMPLE",
        "LIST_SAMPLE_ON_REAL",
        "LIST_TOKEN_KEY_CHANGED"
    })
    public ListImportView put(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` that was read.", example = "\"0\"")
                    IfMatch ifMatch,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            description = "The table.",
                            content = {
                                @Content(
                                        mediaType = CsvTable.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING),
                                        example = EXAMPLE),
                                @Content(
                                        mediaType = GZIP,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = XlsxTable.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream table) {
        contents.take(id, ifMatch, table, headers.getLength());
        return contents.progress(id);
    }

    @POST
    @Path("/{id}/content-trials")
    @Consumes({CsvTable.MEDIA_TYPE, GZIP, XlsxTable.MEDIA_TYPE})
    @RolesAllowed(Roles.OFFICER)
    @BodyLimit(mebibytes = 1024)
    @Operation(
            operationId = "tryRecipientListContent",
            summary = "Try the content of a recipient list",
            description =
                    "Reads a file as sending it would, says what would come of it, and keeps nothing: neither the list nor its content changes.")
    @Answers({
        "LIST_UNKNOWN",
        "LIST_STEP_CLOSED",
        "LIST_IMPORTS_BUSY",
        "LIST_FILE_EMPTY",
        "LIST_FILE_NOT_TEXT",
        "LIST_FILE_NO_WORKBOOK",
        "LIST_FILE_BROKEN",
        "LIST_FILE_SWELLS",
        "LIST_FILE_TOO_LONG",
        "LIST_HEADER_UNKNOWN",
        "LIST_SHEET_UNKNOWN",
        "LIST_SHEETS_SEVERAL",
        "LIST_UPLOAD_CUT",
        "PERIOD_NOT_NEWEST",
        "LIST_ON_SAMPLE",
        "LIST_SAMPLE_ON_REAL",
        "LIST_TOKEN_KEY_CHANGED"
    })
    public ListTrialView tryOut(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @RequestBody(
                            required = true,
                            description = "The table.",
                            content = {
                                @Content(
                                        mediaType = CsvTable.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING),
                                        example = EXAMPLE),
                                @Content(
                                        mediaType = GZIP,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = XlsxTable.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream table) {
        return contents.tryOut(id, table);
    }

    @GET
    @Path("/{id}/import")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getRecipientListImport",
            summary = "Look up how far a recipient list is read",
            description = "The phase, the rows so far, and what came of them; of the file that was sent last.")
    @Answers({"LIST_UNKNOWN", "LIST_NOT_READ"})
    public ListImportView progress(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id) {
        return contents.progress(id);
    }

    @GET
    @Path("/{id}/import-events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "followRecipientListImport",
            summary = "Follow the reading of a recipient list",
            description =
                    "The same as `/import` as server-sent events, one each second while the file is read, and a last one when it is over.")
    @APIResponse(
            responseCode = "200",
            description = "Each `data` is what `/import` answers at that moment.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = PROGRESS_EXAMPLE))
    @Answers({"LIST_UNKNOWN", "LIST_NOT_READ"})
    public void follow(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @Context SseEventSink sink,
            @Context Sse sse) {
        // Refused before the stream begins, where an answer can still be a problem.
        var progress = contents.progress(id);
        try (sink) {
            while (!sink.isClosed()) {
                sink.send(sse.newEventBuilder()
                                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                                .data(ListImportView.class, progress)
                                .build())
                        .toCompletableFuture()
                        .join();
                if (progress.ended()) {
                    return;
                }
                LockSupport.parkNanos(BETWEEN_EVENTS.toNanos());
                progress = contents.progress(id);
            }
        }
    }

    @GET
    @Path("/{id}/rejected-rows")
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "listRejectedRows",
            summary = "List the rejected rows of a recipient list",
            description =
                    "Which rows were rejected and why, by row. As a table (CSV or XLSX, by `Accept`) it is all of them, without pages. What stood in a row is "
                            + "not repeated, because it is not kept: look it up in your file.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the rows, or all of them as a table.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, with `rel=\"next\"`; absent on the last one.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RejectedRowPage.class)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = REJECTED_EXAMPLE),
                @Content(
                        mediaType = XlsxTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Answers({"LIST_UNKNOWN", "LIST_NOT_READ", "PAGE_SIZE", "CURSOR_FOREIGN", "NOT_ACCEPTABLE"})
    public Response rejected(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        var list = RecipientList.byId(id);
        if (list.upload == null) {
            throw ListProblem.LIST_NOT_READ.at("id", id);
        }
        var cursor = paging.after("rejected-rows", id, list.upload);
        var format = TableFormat.wanted(headers);
        if (format.isPresent()) {
            return table(format.get(), id, list.upload);
        }
        var rows = staged.rejected(
                list.upload, cursor.isStart() ? 0 : Integer.parseInt(cursor.key(0)), paging.limit() + 1);
        return Response.ok(Page.of(
                        rows,
                        paging,
                        cursor,
                        row -> RejectedRowView.of(row, caller.language()),
                        row -> List.of(row.line())))
                .build();
    }

    private Response table(TableFormat format, UUID id, long upload) {
        Pieces<Rejected> rows = Pieces.of(last -> piece(id, upload, last));
        var language = caller.language();
        return format.answer("rejected-rows", table -> {
                    table.line(List.of("baris", "kolom", "kode", "keterangan"));
                    rows.each(row -> table.line(Arrays.asList(
                            row.line(), row.column(), row.problem(), ProblemTexts.detail(row.problem(), language))));
                })
                .build();
    }

    // Found in the caller's scope each time; the rest of what was replaced in the middle is gone, and its table must
    // not seem whole.
    private List<Rejected> piece(UUID id, long upload, Rejected last) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (RecipientList.byId(id).upload != upload) {
                throw ListProblem.LIST_NOT_READ.at("id", id);
            }
            return staged.rejected(upload, last == null ? 0 : last.line(), Pieces.SIZE);
        });
    }

    @GET
    @Path("/template")
    @Produces({CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @PermitAll
    @Operation(
            operationId = "getRecipientListTemplate",
            summary = "Download the template of a recipient list",
            description =
                    "An empty table with the columns that are read, as CSV or XLSX by `Accept`. Further columns do no harm; they are read past.")
    @APIResponse(
            responseCode = "200",
            description = "The table.",
            content = {
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = TEMPLATE_EXAMPLE),
                @Content(
                        mediaType = XlsxTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Answers("NOT_ACCEPTABLE")
    public Response template(@Context HttpHeaders headers) {
        return TableFormat.wanted(headers)
                .orElse(TableFormat.CSV)
                .answer("daftar-penerima", table -> table.line(TEMPLATE))
                .build();
    }

    @GET
    @Path("/column-names")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "getListColumnNames",
            summary = "Look up an office's names of columns",
            description = "What the columns of the office's own files hold, as it was once said.")
    @Answers("REGION_UNKNOWN")
    public ColumnNamesView columnNames(
            @NotNull @RestQuery @Parameter(description = "The regency or city.", example = "17.06", required = true)
                    String region) {
        return columnNamesOf(region);
    }

    @PUT
    @Path("/column-names")
    @RolesAllowed(Roles.OFFICER)
    @Transactional
    @Operation(
            operationId = "putListColumnNames",
            summary = "Say what an office's columns hold",
            description =
                    "Said once, it holds for every file of the regency that is sent afterwards. It replaces what was said before.")
    @Answers({"REGION_UNKNOWN", "LIST_COLUMN_NOT_OWN", "LIST_COLUMN_NAME_TWICE", "PERSONAL_NUMBER"})
    public ColumnNamesView putColumnNames(@NotNull @Valid ColumnNamesRequest request) {
        var region = columnNamesOf(request.region()).region().code();
        names.replace(region, request.names());
        return columnNamesOf(region);
    }

    private ColumnNamesView columnNamesOf(String region) {
        var known = places.mustBe("region", region);
        caller.mustSee("region", known.code().value());
        return ColumnNamesView.of(
                places.label(known.code().value()),
                ListColumnName.ofRegion(known.code().value()));
    }
}
