package id.pendamping.recipient.statistics;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.Today;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.OwnAnswer;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.recipient.publication.TableVersion;
import id.pendamping.recipient.publication.XlsxTable;
import id.pendamping.recipient.statistics.CompletenessView.State;
import id.pendamping.recipient.statistics.OversightSearch.Asked;
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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/statistics/completeness")
@Tag(name = "Statistics", description = "How recipients changed, and on what that rests.")
@RunOnVirtualThread
public class CompletenessResource {

    private static final String TABLE_EXAMPLE = """
            kode_wilayah,nama_wilayah,program,periode,keadaan,status_daftar,tenggat,diterbitkan,hari_terlambat
            17.06,Kabupaten Mukomuko,PKH,2025-T3,LATE,SUBMITTED,2025-07-14,,9
            """;

    private final PeriodLists lists;
    private final Places places;
    private final Caller caller;
    private final Today today;

    CompletenessResource(PeriodLists lists, Places places, Caller caller, Today today) {
        this.lists = lists;
        this.places = places;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @RolesAllowed(Roles.SUPERVISOR)
    @Transactional
    @Operation(
            operationId = "listCompleteness",
            summary = "List whose recipient lists of a period stand, are due, late or missing",
            description =
                    "One item for each regency of the area, by the refresh calendar of the register that the stage is made from; a list that was published late says by how many days. "
                            + "Where the calendar names no day (no source gives one for the quarters of the DTSEN), the day is unknown: a list that does not stand is `UNDATED`, and nothing is late. "
                            + "A steward sets it with the refresh, at `PUT /v1/refresh-calendars/{code}/refreshes/{id}`. The present is told: how far a list is on its way has no past state. As a table (CSV or XLSX, by `Accept`) it is the whole list, without pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or all of it as a table.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CompletenessView.class)),
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
        "PAGE_SIZE",
        "CURSOR_FOREIGN",
        "NOT_ACCEPTABLE"
    })
    public Response list(
            @Valid @BeanParam OversightSearch search,
            @RestQuery @Parameter(description = "Regencies in this state only.", example = "LATE") State state,
            @BeanParam Paging paging,
            HttpHeaders headers) {
        var cursor = paging.after("completeness", search.filters(), state);
        var asked = search.checked(places, caller, today.day());
        var all = Completeness.of(asked, lists, today.day());
        var wanted = all.in(state);
        var format = TableFormat.wanted(headers);
        if (format.isPresent()) {
            var table = table(asked, wanted);
            return format.get()
                    .answer("completeness", TableVersion.of(table), table)
                    .header(HttpHeaders.CACHE_CONTROL, OwnAnswer.CACHE)
                    .build();
        }
        var page = RegencyPages.of(
                wanted.items(), paging, cursor, item -> item.region().code());
        return OwnAnswer.of(new CompletenessView(
                        ProgrammeLabel.of(asked.programme(), caller.language()),
                        asked.stage(),
                        asked.period().firstDay,
                        asked.due(),
                        all.totals(),
                        page.items(),
                        page.next(),
                        page.total()))
                .toResponse();
    }

    private static TableFormat.Lines table(Asked asked, Completeness completeness) {
        var programme = asked.programme().code;
        var stage = asked.stage();
        return table -> {
            table.line(List.of(
                    "kode_wilayah",
                    "nama_wilayah",
                    "program",
                    "periode",
                    "keadaan",
                    "status_daftar",
                    "tenggat",
                    "diterbitkan",
                    "hari_terlambat"));
            completeness
                    .items()
                    .forEach(item -> table.line(Arrays.asList(
                            item.region().code(),
                            item.region().name(),
                            programme,
                            stage,
                            item.state(),
                            item.status(),
                            asked.due(),
                            item.publishedOn(),
                            item.daysLate())));
        };
    }
}
