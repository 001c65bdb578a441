package id.pendamping.recipient.figureimport;

import static id.pendamping.platform.problem.PlatformProblem.OVERLOADED;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.BodyLimit;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.figureimport.RowResult.Outcome;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.Pieces;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.recipient.publication.XlsxTable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/figure-imports")
@Tag(name = "Figure imports", description = "Tables of published totals, and what came of each row.")
@RunOnVirtualThread
public class FigureImportResource {

    private static final String TABLE_EXAMPLE = """
            baris,kolom,kode,keterangan,kode_wilayah,nama_wilayah,tingkat,program,tahun,tahap,tanggal_acuan,indikator,kategori,jumlah,satuan,status_observasi,sumber
            2,nama_wilayah,REGION_NAME_DIFFERS,"Kode 52.08 adalah Kabupaten Lombok Utara, tetapi di berkas tertulis Kabupaten Lombok Barat.",52.08,Kabupaten Lombok Barat,KABUPATEN,PKH,2023,,,JUMLAH_KPM,,22865,KELUARGA,,radarntb.com 2024-02-22
            """;

    private static final ReentrantLock TURN = new ReentrantLock(true);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final FigureImports imports;
    private final ImportViews views;
    private final Caller caller;

    FigureImportResource(FigureImports imports, ImportViews views, Caller caller) {
        this.imports = imports;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Consumes(CsvTable.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @BodyLimit(mebibytes = 4)
    @Idempotent
    @Operation(
            operationId = "importFigures",
            summary = "Import a table of published totals",
            description =
                    "Reads a CSV table: UTF-8 with or without a byte order mark, commas or semicolons, at most 4 MiB and 20,000 rows: the villages of a province. "
                            + "Two headers are known: the one that `GET /v1/figures` gives as CSV, and the one of regional open-data portals "
                            + "(`kode_kecamatan`, …, `jumlah_kpm_pkh`, `satuan`, `tahun`), which names no source, so `source` must. "
                            + "Codes may come with or without dots; a printed name that is not the region's rejects its row. "
                            + "Numbers are whole: `1948` or `1.948`. One bad row does not sink the file; the same file twice changes nothing. "
                            + "A table with a NIK or KK column, or with any 16-digit number, is refused whole.")
    @Answers({
        "FILE_EMPTY",
        "FILE_NOT_UTF8",
        "FILE_BROKEN",
        "FILE_TOO_LONG",
        "FILE_HEADER_UNKNOWN",
        "FILE_SOURCE_MISSING",
        "FILE_PERSONAL_COLUMN",
        "FILE_PERSONAL_NUMBERS",
        "BODY_TOO_LARGE",
        "UNSUPPORTED_MEDIA_TYPE"
    })
    public RestResponse<FigureImportView> read(
            @RestQuery
                    @Size(min = 1, max = 400)
                    @Parameter(
                            description = "Where the figures were published, for rows that do not say it themselves.",
                            example = "Portal Satu Data Kabupaten Pidie Jaya")
                    String source,
            @RequestBody(
                            required = true,
                            description = "The table.",
                            content =
                                    @Content(
                                            mediaType = CsvTable.MEDIA_TYPE,
                                            schema =
                                                    @Schema(
                                                            type =
                                                                    org.eclipse.microprofile.openapi.annotations.enums
                                                                            .SchemaType.STRING),
                                            example = EXAMPLE))
                    byte[] table) {
        var file = inTurn(() -> imports.read(table, source == null || source.isBlank() ? null : source.strip()));
        return Created.at("/v1/figure-imports/" + file.id, views.of(file, caller.language()));
    }

    // Each is in memory as a whole, and they wait for each other's figures anyway.
    private static <T> T inTurn(Supplier<T> work) {
        boolean begun = false;
        try {
            begun = TURN.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!begun) {
                throw OVERLOADED.because().retryAfter(COME_BACK);
            }
            return work.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw OVERLOADED.because().retryAfter(COME_BACK);
        } finally {
            if (begun) {
                TURN.unlock();
            }
        }
    }

    static final String EXAMPLE =
            "kode_wilayah,nama_wilayah,tingkat,program,tahun,tahap,tanggal_acuan,indikator,kategori,"
                    + "jumlah,satuan,status_observasi,sumber\n"
                    + "52.08,Kabupaten Lombok Utara,KABUPATEN,PKH,2024,,2024-02-22,JUMLAH_KPM,,22829,KELUARGA,,radarntb.com 2024-02-22\n";

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "listFigureImports",
            summary = "List the imports of figures",
            description =
                    "The imports made for your regions, the latest first, with their counts. Their rows are left out.")
    public Page<FigureImportSummary> list(@BeanParam Paging paging) {
        var cursor = paging.after("figure-imports");
        return Page.of(
                        FigureImport.before(
                                cursor.isStart() ? FigureImport.LAST_ID : UUID.fromString(cursor.key(0)),
                                caller.scope().stretches(),
                                paging.limit() + 1),
                        paging,
                        cursor,
                        FigureImportSummary::of,
                        file -> List.of(file.id))
                .withTotal(() -> FigureImport.count());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "getFigureImport",
            summary = "Look up an import of figures",
            description = "What came of a file: the counts, and its first rows.")
    @Answers("IMPORT_UNKNOWN")
    public FigureImportView get(
            @RestPath @Parameter(description = "The id.", example = "019f2a53-5a00-7000-8000-000000000004") UUID id) {
        return views.of(FigureImport.byId(id), caller.language());
    }

    @GET
    @Path("/{id}/rows")
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "listFigureImportRows",
            summary = "List the rows of an import",
            description =
                    "What became of each line of a file, by line. As a table (CSV or XLSX, by `Accept`) it is all of them, without pages, with the cells of "
                            + "rejected lines as they came: corrected, the CSV can be sent back as it is.")
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
                        schema = @Schema(implementation = ImportRowPage.class)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = TABLE_EXAMPLE),
                @Content(
                        mediaType = XlsxTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Answers({"IMPORT_UNKNOWN", "PAGE_SIZE", "CURSOR_FOREIGN", "NOT_ACCEPTABLE"})
    public Response rows(
            @RestPath @Parameter(description = "The id.", example = "019f2a53-5a00-7000-8000-000000000004") UUID id,
            @RestQuery @Parameter(description = "Rows of this outcome only.", example = "REJECTED") Outcome outcome,
            @BeanParam Paging paging,
            HttpHeaders headers) {
        var file = FigureImport.byId(id);
        var cursor = paging.after("figure-import-rows", id, outcome);
        var format = TableFormat.wanted(headers);
        if (format.isPresent()) {
            Pieces<FigureImportRow> rows = Pieces.of(last -> piece(id, outcome, last));
            return format.get()
                    .answer("rows", views.table(file, rows, caller.language()))
                    .build();
        }
        int behind = cursor.isStart() ? 0 : Integer.parseInt(cursor.key(0));
        return Response.ok(Page.of(
                                FigureImportRow.behind(file.id, outcome, behind, paging.limit() + 1),
                                paging,
                                cursor,
                                row -> views.of(row, caller.language()),
                                row -> List.of(row.line))
                        .withTotal(() -> FigureImportRow.count(file.id, outcome)))
                .build();
    }

    private static List<FigureImportRow> piece(UUID id, Outcome outcome, FigureImportRow last) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> FigureImportRow.behind(id, outcome, last == null ? 0 : last.line, Pieces.SIZE));
    }
}
