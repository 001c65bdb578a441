package id.pendamping.recipient.statistics;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.memory.Remembered;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.OwnAnswer;
import id.pendamping.recipient.publication.PublicAnswer;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.recipient.publication.TableVersion;
import id.pendamping.recipient.publication.XlsxTable;
import id.pendamping.recipient.statistics.Counts.Source;
import id.pendamping.recipient.statistics.LedgerSums.After;
import id.pendamping.recipient.statistics.LedgerSums.Sum;
import id.pendamping.regions.Level;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/statistics/counts")
@Tag(name = "Statistics", description = "How recipients changed, and on what that rests.")
@RunOnVirtualThread
public class CountsResource {

    private static final String TABLE_EXAMPLE = """
            kode_wilayah,nama_wilayah,tingkat,program,tahun,tahap,satuan,awal,data_awal,masuk,kembali,keluar,pindah_masuk,pindah_keluar,koreksi,akhir,kabupaten_dihitung,kabupaten_seharusnya,contoh,nomor_penerbitan
            17.06.05,Kota Mukomuko,KECAMATAN,PKH,2025,4,KELUARGA,612,0,14,c,37,6,c,0,590,,,TIDAK,1284
            """;

    private final Counts counts;
    private final CountTable table;
    private final Places places;
    private final Caller caller;

    CountsResource(Counts counts, CountTable table, Places places, Caller caller) {
        this.counts = counts;
        this.table = table;
        this.places = places;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @AcrossRegions
    @Transactional
    @Remembered
    @Operation(
            operationId = "listCounts",
            summary = "Count the recipients of a region and its parts",
            description =
                    "By the lists in the ledger: opening + baseline + entries + returns − exits + movesIn − movesOut + corrections = closing, for exactly this region or, "
                            + "with `level`, for each of its parts that had a recipient; each level is the sum of the one below. The answer names the state that it was read "
                            + "from, which can be asked for again with `asOf`; all pages are of one state. Callers see their own regions as they are, others what is released: small counts are suppressed. "
                            + "As a table (CSV or XLSX, by `Accept`) it is the whole list, without pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or all of it as a table.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CountsView.class)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = TABLE_EXAMPLE),
                @Content(
                        mediaType = XlsxTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Answers({
        "REGION_UNKNOWN",
        "PROGRAMME_UNKNOWN",
        "PERIOD_MALFORMED",
        "PERIOD_ORDER",
        "PERIOD_AND_RANGE",
        "LEVEL_NOT_INSIDE",
        "AS_OF_UNKNOWN",
        "NOTHING_COUNTED",
        "NOT_ACCEPTABLE"
    })
    public Response list(
            @Valid @BeanParam CountSearch search,
            @RestQuery
                    @Parameter(
                            description =
                                    "Of which parts of the region to answer, one item each: those of this level. Absent: the region itself.",
                            example = "DISTRICT")
                    Level level,
            @BeanParam Paging paging) {
        var cursor = paging.after("counts", search.filters(), level);
        var source = source(search, level, cursor.isStart() ? search.asOf : cursor.key(0));
        var after = cursor.isStart() ? After.NOTHING : new After(cursor.key(1), LocalDate.parse(cursor.key(2)));
        var language = caller.language();
        var page = Page.of(
                        counts.behind(source, after, paging.limit() + 1),
                        paging,
                        cursor,
                        (Sum sum) -> counts.view(source, sum, language),
                        sum -> keys(source, sum))
                .withTotal(() -> counts.count(source));
        var view = new CountsView(
                ProgrammeLabel.of(source.asked().programme(), language),
                RegionLabel.of(source.asked().region()),
                source.level(),
                source.asked().programme().unit,
                source.state().number(),
                source.state().at(),
                !source.isExact(),
                page.items(),
                page.next(),
                page.total());
        return (source.isExact() ? OwnAnswer.of(view) : PublicAnswer.of(view)).toResponse();
    }

    /** The same as a table, which is not remembered: it is as long as it is. */
    @GET
    @Produces({CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(hidden = true)
    public Response table(
            @Valid @BeanParam CountSearch search,
            @RestQuery Level level,
            @BeanParam Paging paging,
            HttpHeaders headers) {
        var source = source(search, level, search.asOf);
        return TableFormat.wanted(headers)
                .orElse(TableFormat.CSV)
                .answer("counts", version(source, search), table.of(source))
                .header(HttpHeaders.CACHE_CONTROL, source.isExact() ? OwnAnswer.CACHE : PublicAnswer.CACHE)
                .build();
    }

    private static String version(Source source, CountSearch search) {
        return TableVersion.of(
                source.state().number(),
                source.sight(),
                source.level(),
                source.asked().programme().unit,
                search.filters());
    }

    private Source source(CountSearch search, Level level, String asOf) {
        var asked = search.checked(places);
        var within = CountSearch.levelIn(asked.region(), level);
        return counts.source(asked, within, asOf);
    }

    private static List<?> keys(Source source, Sum sum) {
        var after = Counts.after(source, sum);
        return List.of(source.state().number(), after.place(), after.firstDay());
    }
}
