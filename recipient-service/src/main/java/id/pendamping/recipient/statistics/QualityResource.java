package id.pendamping.recipient.statistics;

import static java.time.temporal.ChronoUnit.DAYS;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.publication.AsOf;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.OwnAnswer;
import id.pendamping.recipient.publication.PublicationNumbers;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.recipient.publication.TableVersion;
import id.pendamping.recipient.publication.XlsxTable;
import id.pendamping.recipient.statistics.OversightSearch.Asked;
import id.pendamping.recipient.statistics.PeriodLists.Made;
import id.pendamping.recipient.statistics.QualityView.Item;
import id.pendamping.recipient.statistics.QualityView.Marks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/statistics/quality")
@Tag(name = "Statistics", description = "How recipients changed, and on what that rests.")
@RunOnVirtualThread
public class QualityResource {

    private static final String TABLE_EXAMPLE = """
            kode_wilayah,nama_wilayah,program,periode,diterbitkan,hari_terlambat,baris,ditolak,persen_ditolak,tidak_terbaca,ditahan,keluar,tanpa_alasan,persen_tanpa_alasan
            17.06,Kabupaten Mukomuko,PKH,2025-T3,2025-07-12,0,6741,3,0.04,1,2,285,41,14.39
            """;

    private final PeriodLists lists;
    private final PublicationNumbers numbers;
    private final Places places;
    private final Caller caller;

    QualityResource(PeriodLists lists, PublicationNumbers numbers, Places places, Caller caller) {
        this.lists = lists;
        this.numbers = numbers;
        this.places = places;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "listQuality",
            summary = "Tell how well the recipient lists of a period were made",
            description =
                    "Rejected and unreadable rows, families held back, exits without a reason and days late: by the office that submitted the list, and of the whole area. "
                            + "Reasons that were found later count, those found by then if a past state is asked for. "
                            + "The answer names the state that it was read from, which can be asked for again with `asOf`; all pages are of one state. As a table (CSV or XLSX, by `Accept`) it is the whole list, without pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or all of it as a table.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = QualityView.class)),
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
        "STAGE_NOT_BEGUN",
        "AS_OF_UNKNOWN",
        "PAGE_SIZE",
        "CURSOR_FOREIGN",
        "NOT_ACCEPTABLE"
    })
    public Response list(
            @Valid @BeanParam OversightSearch search,
            @RestQuery
                    @Parameter(
                            description = AsOf.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, examples = AsOf.EXAMPLE))
                    String asOf,
            @BeanParam Paging paging,
            HttpHeaders headers) {
        var cursor = paging.after("quality", search.filters(), asOf);
        var state = numbers.at(cursor.isStart() ? asOf : cursor.key(0));
        var asked = search.checked(places, caller, numbers.state(asOf).day());
        var made = lists.made(asked, state.number());
        var items = items(asked, made);
        var format = TableFormat.wanted(headers);
        if (format.isPresent()) {
            var table = table(asked, items);
            return format.get()
                    .answer("quality", TableVersion.of(table), table)
                    .header(HttpHeaders.CACHE_CONTROL, OwnAnswer.CACHE)
                    .build();
        }
        var page = RegencyPages.of(
                items,
                paging,
                cursor,
                List.of(state.number()),
                item -> item.region().code());
        return OwnAnswer.of(new QualityView(
                        ProgrammeLabel.of(asked.programme(), caller.language()),
                        asked.stage(),
                        state.number(),
                        state.at(),
                        asked.due(),
                        new RegenciesCounted(made.size(), asked.regencies().size()),
                        asked.due() == null
                                ? null
                                : items.stream()
                                        .filter(item -> item.daysLate() > 0)
                                        .count(),
                        Marks.of(List.copyOf(made.values())),
                        page.items(),
                        page.next(),
                        page.total()))
                .toResponse();
    }

    private static List<Item> items(Asked asked, Map<String, Made> made) {
        return asked.regencies().stream()
                .filter(regency -> made.containsKey(regency.code().value()))
                .map(regency -> {
                    var list = made.get(regency.code().value());
                    return new Item(
                            RegionLabel.of(regency),
                            list.list(),
                            list.published(),
                            daysLate(asked.due(), list.published()),
                            Marks.of(List.of(list)));
                })
                .toList();
    }

    private static Long daysLate(LocalDate due, LocalDate published) {
        return due == null ? null : Math.max(0, DAYS.between(due, published));
    }

    private static TableFormat.Lines table(Asked asked, List<Item> items) {
        var programme = asked.programme().code;
        var stage = asked.stage();
        return table -> {
            table.line(List.of(
                    "kode_wilayah",
                    "nama_wilayah",
                    "program",
                    "periode",
                    "diterbitkan",
                    "hari_terlambat",
                    "baris",
                    "ditolak",
                    "persen_ditolak",
                    "tidak_terbaca",
                    "ditahan",
                    "keluar",
                    "tanpa_alasan",
                    "persen_tanpa_alasan"));
            items.forEach(item -> {
                var marks = item.marks();
                table.line(Arrays.asList(
                        item.region().code(),
                        item.region().name(),
                        programme,
                        stage,
                        item.publishedOn(),
                        item.daysLate(),
                        marks.rows(),
                        marks.rejected(),
                        marks.rejectedPercent(),
                        marks.unreadable(),
                        marks.heldBack(),
                        marks.exits(),
                        marks.unexplained(),
                        marks.unexplainedPercent()));
            });
        };
    }
}
