package id.pendamping.recipient.figure;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.Today;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.publication.AsOf;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.Pieces;
import id.pendamping.recipient.publication.PublicAnswer;
import id.pendamping.recipient.publication.PublicationNumbers;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.recipient.publication.TableVersion;
import id.pendamping.recipient.publication.XlsxTable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

@Path("/v1/figures")
@Tag(name = "Figures", description = "Totals that somebody published, and whether their parts add up.")
@RunOnVirtualThread
public class FigureResource {

    private static final String TABLE_EXAMPLE = """
            kode_wilayah,nama_wilayah,tingkat,program,tahun,tahap,tanggal_acuan,indikator,kategori,jumlah,satuan,status_observasi,sumber
            52.08,Kabupaten Lombok Utara,KABUPATEN,PKH,2024,,2024-02-22,JUMLAH_KPM,,22829,KELUARGA,,radarntb.com 2024-02-22
            """;

    private final Figures figures;
    private final FigureTable table;
    private final PublicationNumbers numbers;
    private final Places places;
    private final Caller caller;
    private final Today today;

    FigureResource(
            Figures figures, FigureTable table, PublicationNumbers numbers, Places places, Caller caller, Today today) {
        this.figures = figures;
        this.table = table;
        this.numbers = numbers;
        this.places = places;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    @Idempotent
    @Operation(
            operationId = "reportFigure",
            summary = "Report a total that somebody published",
            description =
                    "Records a published total with its unit, reference date and source. The same total with the same value changes nothing "
                            + "(200, `UNCHANGED`); another value for it is a revision that keeps the old one (200, `REVISED`); a new one answers 201.")
    @APIResponse(
            responseCode = "200",
            description = "Nothing new, or another value for a known figure; `outcome` says which.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FigureView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The figure is recorded.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FigureView.class)))
    @Answers({
        "REGION_UNKNOWN",
        "PROGRAMME_UNKNOWN",
        "UNIT_WRONG",
        "YEAR_IN_FUTURE",
        "REFERENCE_DATE_IN_FUTURE",
        "REFERENCE_DATE_MALFORMED",
        "PERSONAL_NUMBER"
    })
    public RestResponse<FigureView> report(@NotNull @Valid FigureRequest request) {
        var region = places.mustBe("region", request.region());
        caller.mustSee("region", request.region());
        var programme = Programme.mustBe("programme", request.programme());
        var report = new FigureReport(
                        programme.code,
                        region.code(),
                        request.year(),
                        request.stage(),
                        ReferenceDate.parse("referenceDate", request.referenceDate()),
                        request.indicator(),
                        request.category(),
                        request.source(),
                        request.value(),
                        request.unit())
                .checked(programme, today.day());
        var recorded = figures.record(List.of(report)).getFirst();
        ReportedFigure figure = ReportedFigure.findById(recorded.id());
        var view = views().of(figure).with(recorded.outcome());
        return recorded.outcome() == Recorded.Outcome.RECORDED
                ? Created.at("/v1/figures/" + recorded.id(), view)
                : RestResponse.ok(view);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "listFigures",
            summary = "List reported figures",
            description =
                    "Totals as they were published, by region, year and programme. `region` means that region and all inside it. "
                            + "The answer names the state that it was read from; all pages are of one state. "
                            + "As a table (CSV or XLSX, by `Accept`) it is the whole list, without pages; the CSV has the header that `POST /v1/figure-imports` reads.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or all of it as a table.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, with `rel=\"next\"`; absent on the last one.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FigurePage.class)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = TABLE_EXAMPLE),
                @Content(
                        mediaType = XlsxTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Answers({"REGION_UNKNOWN", "PROGRAMME_UNKNOWN", "AS_OF_UNKNOWN", "PAGE_SIZE", "CURSOR_FOREIGN", "NOT_ACCEPTABLE"})
    public Response list(@Valid @BeanParam FigureSearch search, @BeanParam Paging paging, HttpHeaders headers) {
        var cursor = paging.after("figures", search.filters());
        search.checked(places, numbers, cursor);
        var format = TableFormat.wanted(headers);
        if (format.isPresent()) {
            Pieces<ReportedFigure> figures = Pieces.of(last -> table.piece(search, last));
            return format.get()
                    .answer("figures", TableVersion.of(search.state().number(), search.filters()), table.of(figures))
                    .header(HttpHeaders.CACHE_CONTROL, PublicAnswer.CACHE)
                    .build();
        }
        var views = views();
        var page = Page.of(search.behind(cursor, paging.limit() + 1), paging, cursor, views::of, search::keys)
                .withTotal(search::count);
        var state = search.state();
        return PublicAnswer.of(new FigurePage(state.number(), state.at(), page.items(), page.next(), page.total()))
                .toResponse();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "getFigure",
            summary = "Look up a figure by its id or citation",
            description =
                    "One published total, with the values that it had before. A citation may be typed in any case, with or without hyphens. "
                            + "A figure that was not known in the state asked for is not found.")
    @Answers({"FIGURE_UNKNOWN", "AS_OF_UNKNOWN"})
    public RestResponse<FigureView> get(
            @RestPath @Parameter(description = "The id or the citation.", example = "PDM-F-4QX7-K2M9-T0RB") String id,
            @RestQuery
                    @Parameter(
                            description = AsOf.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, examples = AsOf.EXAMPLE))
                    String asOf) {
        var figure = ReportedFigure.cited(id, numbers.state(asOf));
        return PublicAnswer.of(views().of(figure)
                .with(FigureRevision.before(figure.id, figure.revision).stream()
                        .map(RevisionView::of)
                        .toList()));
    }

    @GET
    @Path("/sums")
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "compareSums",
            summary = "Compare a published total with the sum of its parts",
            description =
                    "The total reported for a region beside the sum of those reported for the regions one level below. A difference is shown, never corrected. "
                            + "Where several totals were published for one region, the one with the latest reference date counts, an unknown date last.")
    @Answers({"REGION_UNKNOWN", "PROGRAMME_UNKNOWN", "AS_OF_UNKNOWN"})
    public RestResponse<SumsView> sums(
            @RestQuery @NotBlank @Parameter(description = "The code of exactly this region.", example = "18.04")
                    String region,
            @RestQuery @NotBlank @Parameter(description = "The programme, by code or alias.", example = "PKH")
                    String programme,
            @RestQuery @NotNull @Min(1990) @Max(2200) @Parameter(description = "The year.", example = "2023")
                    Integer year,
            @RestQuery @Min(1) @Max(12) @Parameter(description = "The stage; absent for the year.", example = "2")
                    Integer stage,
            @RestQuery
                    @Parameter(
                            description = AsOf.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, examples = AsOf.EXAMPLE))
                    String asOf) {
        return PublicAnswer.of(new FigureComparison(places, numbers.state(asOf), caller.language())
                .of(Programme.mustBe("programme", programme), places.mustBe("region", region), year, stage));
    }

    private FigureViews views() {
        return FigureViews.in(caller.language(), places);
    }
}
