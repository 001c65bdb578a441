package id.pendamping.recipient.statistics;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.OwnAnswer;
import id.pendamping.recipient.publication.Pieces;
import id.pendamping.recipient.publication.PublicAnswer;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.recipient.publication.TableVersion;
import id.pendamping.recipient.publication.XlsxTable;
import id.pendamping.recipient.statistics.Reconciliation.Asked;
import id.pendamping.recipient.statistics.ReconciliationView.Item;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/statistics/reconciliation")
@Tag(name = "Statistics", description = "How recipients changed, and on what that rests.")
@RunOnVirtualThread
public class ReconciliationResource {

    private static final String TABLE_EXAMPLE = """
            kode_wilayah,nama_wilayah,program,periode,keadaan,dihitung,dilaporkan,selisih,persen,dapat_dibandingkan,tanggal_acuan,sumber,sitasi
            17.06,Kabupaten Mukomuko,PKH,2025-T4,DIFFERS,6729,6741,-12,-0.18,true,2025-11-30,antaranews.com 2025-12-02,PDM-F-4QX7-K2M9-T0RB
            """;

    private final Reconciliation reconciliation;
    private final Caller caller;

    ReconciliationResource(Reconciliation reconciliation, Caller caller) {
        this.reconciliation = reconciliation;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "listReconciliation",
            summary = "Lay what the ledger counts beside what was reported",
            description =
                    "For exactly this region or, with `level`, for each of its parts: how many the lists count, the reported total that counts with its citation, and the difference. "
                            + "The answer names the state that both were read from, which can be asked for again with `asOf`; all pages are of one state. "
                            + "Of several totals the one with the latest reference date counts, an unknown date last; the others are listed. "
                            + "Callers see their own regions as they are, others what is released: where a count is suppressed, so is the difference. "
                            + "As a table (CSV or XLSX, by `Accept`) it is the whole list, without pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or all of it as a table.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReconciliationView.class)),
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
        "LEVEL_NOT_INSIDE",
        "AS_OF_UNKNOWN",
        "NOTHING_COUNTED",
        "PAGE_SIZE",
        "CURSOR_FOREIGN",
        "NOT_ACCEPTABLE"
    })
    public Response list(@Valid @BeanParam ReconciliationSearch search, @BeanParam Paging paging, HttpHeaders headers) {
        var cursor = paging.after("reconciliation", search.filters());
        var asked = reconciliation.asked(search, cursor.isStart() ? search.asOf : cursor.key(0));
        var format = TableFormat.wanted(headers);
        if (format.isPresent()) {
            Pieces<Item> items = Pieces.of(last -> reconciliation.piece(asked, last));
            return format.get()
                    .answer(
                            "reconciliation",
                            TableVersion.of(asked.state().number(), asked.sight(), search.filters()),
                            table(asked, items))
                    .header(HttpHeaders.CACHE_CONTROL, asked.isExact() ? OwnAnswer.CACHE : PublicAnswer.CACHE)
                    .build();
        }
        var wanted = reconciliation.placesBehind(asked, cursor.isStart() ? "" : cursor.key(1), paging.limit() + 1);
        var page = Page.of(
                        reconciliation.items(asked, wanted),
                        paging,
                        cursor,
                        item -> item,
                        item -> List.of(asked.state().number(), item.region().code()))
                .withTotal(() -> reconciliation.count(asked));
        var view = new ReconciliationView(
                ProgrammeLabel.of(asked.programme(), caller.language()),
                RegionLabel.of(asked.region()),
                asked.level(),
                asked.programme().unit,
                asked.stage() == null ? null : asked.stage().code(),
                asked.state().number(),
                asked.state().at(),
                !asked.isExact(),
                page.items(),
                page.next(),
                page.total());
        return (asked.isExact() ? OwnAnswer.of(view) : PublicAnswer.of(view)).toResponse();
    }

    private static TableFormat.Lines table(Asked asked, Pieces<Item> items) {
        var programme = asked.programme().code;
        var stage = asked.stage() == null
                ? asked.period().toString()
                : asked.stage().code();
        return table -> {
            table.line(List.of(
                    "kode_wilayah",
                    "nama_wilayah",
                    "program",
                    "periode",
                    "keadaan",
                    "dihitung",
                    "dilaporkan",
                    "selisih",
                    "persen",
                    "dapat_dibandingkan",
                    "tanggal_acuan",
                    "sumber",
                    "sitasi"));
            items.each(item -> {
                var reported = item.reported();
                table.line(Arrays.asList(
                        item.region().code(),
                        item.region().name(),
                        programme,
                        stage,
                        item.status(),
                        item.status() == ReconciliationView.Status.SUPPRESSED ? Balance.SUPPRESSED : item.counted(),
                        reported == null ? null : reported.value(),
                        item.difference(),
                        item.percent(),
                        item.comparable(),
                        reported == null ? null : reported.referenceDate(),
                        reported == null ? null : reported.source(),
                        reported == null ? null : reported.citation()));
            });
        };
    }
}
