package id.pendamping.recipient.reason;

import static id.pendamping.recipient.reason.ExitReasonProblem.VERSION_OR_DAY;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Today;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.PublicAnswer;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.recipient.publication.XlsxTable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/exit-reasons")
@Tag(
        name = "Exit reasons",
        description =
                "Why families leave programmes or have payments held, in plain words. `UNEXPLAINED` is none of them: it says that no reason was given.")
@RunOnVirtualThread
public class ExitReasonResource {

    private static final String TABLE_EXAMPLE = """
            kode,versi,kelompok,akibat,sensitif,program,dasar_hukum,tenggat,tenggat_hari,nama,nama_en,diputuskan_oleh,diputuskan_oleh_en,jawaban,jawaban_en,yang_dapat_dilakukan,yang_dapat_dilakukan_en,naskah_pendamping,naskah_pendamping_en,berlaku_mulai,berlaku_sampai,sumber
            UNCLAIMED,1,PAYMENT,HOLD,false,,Teks resminya belum ditemukan,NONE,,Bantuan belum diambil,Aid not claimed,Kementerian Sosial,The Ministry of Social Affairs,Bantuan sebelumnya belum diambil.,Earlier aid was not claimed.,Ambil bantuan di bank penyalur.,Claim the aid at the paying bank.,Adakah halangan untuk mengambilnya?,Is something in the way of claiming it?,,,Pemberitaan
            """;

    private final ExitReasons reasons;
    private final Caller caller;
    private final Today today;

    ExitReasonResource(ExitReasons reasons, Caller caller, Today today) {
        this.reasons = reasons;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "listExitReasons",
            summary = "List the exit reasons",
            description =
                    "Every reason for which a family leaves a programme or has a payment held, by code, in the version that holds today or on the day asked for. "
                            + "As a table (CSV or XLSX, by `Accept`) it is the whole list, without pages, in both languages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or all of it as a table.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, with `rel=\"next\"`; absent on the last one.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExitReasonPage.class)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = TABLE_EXAMPLE),
                @Content(
                        mediaType = XlsxTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Answers({"PROGRAMME_UNKNOWN", "PAGE_SIZE", "CURSOR_FOREIGN", "NOT_ACCEPTABLE"})
    public Response list(@BeanParam ReasonSearch search, @BeanParam Paging paging, HttpHeaders headers) {
        var cursor = paging.after("exit-reasons", search.filters());
        search.checked(today.day());
        var format = TableFormat.wanted(headers);
        if (format.isPresent()) {
            return format.get()
                    .answer("exit-reasons", ReasonTable.of(search.all()))
                    .header(HttpHeaders.CACHE_CONTROL, PublicAnswer.CACHE)
                    .build();
        }
        var rows = search.behind(cursor.isStart() ? "" : cursor.key(0), paging.limit() + 1);
        var standings = Standing.of(rows);
        return PublicAnswer.of(Page.of(
                                rows,
                                paging,
                                cursor,
                                reason -> ExitReasonView.of(reason, standings.get(reason.key()), caller.language()),
                                reason -> List.of(reason.code))
                        .withTotal(search::count))
                .toResponse();
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "getExitReason",
            summary = "Look up an exit reason",
            description =
                    "The version of a reason that holds today, or else its latest one. With `version` that version, with `asOf` the one that held on that day.")
    @Answers({"EXIT_REASON_UNKNOWN", "EXIT_REASON_VERSION_UNKNOWN", "EXIT_REASON_NOT_IN_FORCE", "VERSION_OR_DAY"})
    public RestResponse<ExitReasonView> get(
            @RestPath @Parameter(description = "The code; case does not matter.", example = "DUPLICATE") String code,
            @RestQuery @Parameter(description = "The number of a version.", example = "1") Integer version,
            @RestQuery @Parameter(description = "A day, in Jakarta.", example = "2026-03-31") LocalDate asOf) {
        if (version != null && asOf != null) {
            throw VERSION_OR_DAY.at("version");
        }
        return PublicAnswer.of(
                view(version != null ? ExitReason.of(code, version) : ExitReason.asked(code, asOf, today.day())));
    }

    @GET
    @Path("/{code}/versions")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "listExitReasonVersions",
            summary = "List the versions of an exit reason",
            description =
                    "How a reason read over time, the latest version first; one that begins on a day to come is among them.")
    @Answers("EXIT_REASON_UNKNOWN")
    public RestResponse<Page<ExitReasonView>> versions(
            @RestPath @Parameter(description = "The code; case does not matter.", example = "DUPLICATE") String code,
            @BeanParam Paging paging) {
        var cursor = paging.after("exit-reason-versions", code);
        var newest = ExitReason.newest("code", code);
        var behind = cursor.isStart() ? newest.version + 1 : Integer.parseInt(cursor.key(0));
        var rows = ExitReason.before(newest.code, behind, paging.limit() + 1);
        var standings = Standing.of(rows);
        return PublicAnswer.of(Page.of(
                        rows,
                        paging,
                        cursor,
                        reason -> ExitReasonView.of(reason, standings.get(reason.key()), caller.language()),
                        reason -> List.of(reason.version))
                .withTotal(() -> newest.version));
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Idempotent
    @Operation(
            operationId = "addExitReason",
            summary = "Add an exit reason",
            description = "The first version of a new reason.")
    @Answers({
        "NATIONAL_SCOPE_REQUIRED",
        "PROGRAMME_UNKNOWN",
        "EXIT_REASON_EXISTS",
        "EXIT_REASON_CODE_RESERVED",
        "EXIT_REASON_DEADLINE"
    })
    public RestResponse<ExitReasonView> add(@NotNull @Valid ExitReasonRequest request) {
        caller.mustSeeEverywhere();
        var view = view(reasons.add(request));
        return Created.at("/v1/exit-reasons/" + view.code(), view);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.STEWARD)
    @Transactional
    @Operation(
            operationId = "putExitReason",
            summary = "Edit an exit reason",
            description =
                    "Edits the latest version, as long as nothing was answered with it (200). A version that was used or has ended stays as it is, and what is sent "
                            + "becomes the next one (201), which begins today or later. Needs the `ETag` of the latest version in `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "The latest version was edited.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExitReasonView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The next version was made.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExitReasonView.class)))
    @Answers({
        "NATIONAL_SCOPE_REQUIRED",
        "PROGRAMME_UNKNOWN",
        "EXIT_REASON_UNKNOWN",
        "EXIT_REASON_CODE_FIXED",
        "EXIT_REASON_DEADLINE",
        "EXIT_REASON_TOO_EARLY",
        "EXIT_REASON_ENDED",
        "EXIT_REASON_PLANNED",
        "EXIT_REASON_USED",
        "PRECONDITION_REQUIRED",
        "PRECONDITION_FAILED"
    })
    public RestResponse<ExitReasonView> put(
            @RestPath @Parameter(description = "The code; case does not matter.", example = "DUPLICATE") String code,
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` that was read.", example = "\"1-0\"")
                    IfMatch ifMatch,
            @NotNull @Valid ExitReasonRequest request) {
        caller.mustSeeEverywhere();
        var put = reasons.change(code, request, ifMatch);
        var view = view(put.reason());
        return put.created()
                ? Created.at("/v1/exit-reasons/" + view.code() + "?version=" + view.version(), view)
                : RestResponse.ok(view);
    }

    @POST
    @Path("/{code}/ending")
    @RolesAllowed(Roles.STEWARD)
    @Transactional
    @Operation(
            operationId = "endExitReason",
            summary = "End an exit reason",
            description =
                    "Sets the last day of the latest version, today or later. Until that day has passed another can be set; after it, an edit begins the reason anew.")
    @Answers({"NATIONAL_SCOPE_REQUIRED", "EXIT_REASON_UNKNOWN", "EXIT_REASON_TOO_EARLY", "EXIT_REASON_ENDED"})
    public ExitReasonView end(
            @RestPath @Parameter(description = "The code; case does not matter.", example = "DUPLICATE") String code,
            @NotNull @Valid ExitReasonEndingRequest request) {
        caller.mustSeeEverywhere();
        return view(reasons.end(code, request));
    }

    private ExitReasonView view(ExitReason reason) {
        return ExitReasonView.of(reason, Standing.of(reason), caller.language());
    }
}
