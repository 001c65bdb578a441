package id.pendamping.recipient.statistics;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/statistics/exit-reasons")
@Tag(name = "Statistics", description = "How recipients changed, and on what that rests.")
@RunOnVirtualThread
public class ExitStatisticsResource {

    private static final List<String> COLUMNS = List.of(
            "kode_wilayah",
            "nama_wilayah",
            "program",
            "periode",
            "alasan",
            "nama_alasan",
            "kelompok",
            "jumlah",
            "persen",
            "satuan",
            "contoh",
            "nomor_penerbitan");

    private static final String TABLE_EXAMPLE = """
            kode_wilayah,nama_wilayah,program,periode,alasan,nama_alasan,kelompok,jumlah,persen,satuan,contoh,nomor_penerbitan
            52.08,Kabupaten Lombok Utara,SEMBAKO,2024-T1,DUPLICATE,Data ganda,DATA,3105,50.86,KELUARGA,YA,1284
            52.08,Kabupaten Lombok Utara,SEMBAKO,2024-T1,UNEXPLAINED,Belum terjelaskan,,3000,49.14,KELUARGA,YA,1284
            """;

    private final Counts counts;
    private final Places places;
    private final Caller caller;

    ExitStatisticsResource(Counts counts, Places places, Caller caller) {
        this.counts = counts;
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
            operationId = "getExitReasons",
            summary = "Tell why recipients left",
            description =
                    "Who left a programme in exactly this region, in a period or over a range, by reason and by group, with shares of all who left. Who left without a "
                            + "known reason is always shown. Callers see their own regions as they are, others what is released: small counts are suppressed, and reasons are "
                            + "told of regencies and provinces only. As a table (CSV or XLSX, by `Accept`) it is one line a reason.")
    @APIResponse(
            responseCode = "200",
            description = "Those who left, by reason.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExitStatisticsView.class)),
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
        "AS_OF_UNKNOWN",
        "NOTHING_COUNTED",
        "NOT_ACCEPTABLE"
    })
    public Response get(@Valid @BeanParam CountSearch search) {
        var view = view(search);
        return (view.released() ? PublicAnswer.of(view) : OwnAnswer.of(view)).toResponse();
    }

    /** The same as a table. */
    @GET
    @Produces({CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(hidden = true)
    public Response table(@Valid @BeanParam CountSearch search, HttpHeaders headers) {
        var view = view(search);
        TableFormat.Lines lines = table -> {
            table.line(COLUMNS);
            view.byReason().forEach(share -> table.line(line(view, share)));
        };
        return TableFormat.wanted(headers)
                .orElse(TableFormat.CSV)
                .answer("exit-reasons", TableVersion.of(lines), lines)
                .header(HttpHeaders.CACHE_CONTROL, view.released() ? PublicAnswer.CACHE : OwnAnswer.CACHE)
                .build();
    }

    private ExitStatisticsView view(CountSearch search) {
        var asked = search.checked(places);
        var language = caller.language();
        var source = counts.source(asked, asked.region().level(), search.asOf);
        var shares = counts.exits(source, language);
        return new ExitStatisticsView(
                ProgrammeLabel.of(asked.programme(), language),
                RegionLabel.of(asked.region()),
                asked.programme().unit,
                source.lists().stages().stream().map(Stage::code).toList(),
                source.state().number(),
                source.state().at(),
                !source.isExact(),
                source.lists().holdSamples(),
                counts.regencies(source),
                shares.all(),
                shares.all() == null ? Balance.SUPPRESSED : null,
                shares.byGroup(),
                shares.byReason());
    }

    private static List<Object> line(ExitStatisticsView view, ExitShare share) {
        return Arrays.asList(
                view.region().code(),
                view.region().name(),
                view.programme().code(),
                String.join(" ", view.periods()),
                share.code(),
                share.name(),
                share.group(),
                share.families() == null ? share.flag() : share.families(),
                share.share(),
                view.unit().indonesian().toUpperCase(Locale.ROOT),
                view.sample() ? "YA" : "TIDAK",
                view.publication());
    }
}
