package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.statistics.OversightProblem.OVERLAP_NOT_REGENCY;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.place.Today;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.OwnAnswer;
import id.pendamping.recipient.publication.PublicAnswer;
import id.pendamping.recipient.publication.PublicationNumbers;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.recipient.publication.XlsxTable;
import id.pendamping.recipient.statistics.OverlapsView.Item;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
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

@Path("/v1/statistics/overlaps")
@Tag(name = "Statistics", description = "How recipients changed, and on what that rests.")
@RunOnVirtualThread
public class OverlapsResource {

    private static final String TABLE_EXAMPLE = """
            kode_wilayah,nama_wilayah,program_1,periode_1,keluarga_1,program_2,periode_2,keluarga_2,keduanya,keluarga_berbeda,disamarkan
            17.06,Kabupaten Mukomuko,PKH,2025-T4,6741,SEMBAKO,2025-T4,16810,5210,18341,TIDAK
            """;

    private static final String EXAMPLE = """
            {"region": {"code": "17.06", "name": "Kabupaten Mukomuko"}, "publication": 1841, "released": false, "items": [
              {"first": {"programme": {"code": "PKH", "name": "Program Keluarga Harapan"}, "period": "2025-T4", "sample": false, "families": 6741},
               "second": {"programme": {"code": "SEMBAKO", "name": "Program Sembako (BPNT)"}, "period": "2025-T4", "sample": false, "families": 16810},
               "both": 5210, "distinctFamilies": 18341, "suppressed": false}], "next": null, "total": 1}
            """;

    private final Overlaps overlaps;
    private final PublicationNumbers numbers;
    private final Places places;
    private final Caller caller;
    private final Today today;

    OverlapsResource(Overlaps overlaps, PublicationNumbers numbers, Places places, Caller caller, Today today) {
        this.overlaps = overlaps;
        this.numbers = numbers;
        this.places = places;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(
            operationId = "listOverlaps",
            summary = "Count the families of a regency that are on two programmes",
            description =
                    "By who they are, as the lists that stand tell it: distinct families, never a sum. Each two programmes that have families in the regency or city are an item. "
                            + "Callers see their own regions as they are; of others nothing is told that fewer than the smallest published count of families would be known by. "
                            + "As a table (CSV or XLSX, by `Accept`) it is the whole list, without pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or all of it as a table.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OverlapsView.class),
                        example = EXAMPLE),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = TABLE_EXAMPLE),
                @Content(
                        mediaType = XlsxTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Answers({"REGION_UNKNOWN", "OVERLAP_NOT_REGENCY", "PAGE_SIZE", "CURSOR_FOREIGN", "NOT_ACCEPTABLE"})
    public Response list(
            @RestQuery
                    @NotBlank
                    @Parameter(description = "The code of exactly this regency or city.", example = "17.06")
                    String region,
            @RestQuery
                    @Parameter(
                            description = "`LEDGER` reads sample lists too, which are passed over otherwise.",
                            example = "LEDGER")
                    CountSearch.Source basis,
            @BeanParam Paging paging,
            HttpHeaders headers) {
        var cursor = paging.after("overlaps", region, basis);
        var regency = places.mustBe("region", region);
        if (regency.level() != Level.REGENCY) {
            throw OVERLAP_NOT_REGENCY.at("region", regency.name());
        }
        var exact =
                caller.has(Roles.VIEWER) && caller.scope().sees(regency.code().value());
        var state = numbers.at(null);
        var items = overlaps.of(regency.code(), state.number(), basis != null, exact, today.day(), caller.language());
        var format = TableFormat.wanted(headers);
        if (format.isPresent()) {
            return format.get()
                    .answer("overlaps", table(regency, items))
                    .header(HttpHeaders.CACHE_CONTROL, exact ? OwnAnswer.CACHE : PublicAnswer.CACHE)
                    .build();
        }
        var page = RegencyPages.of(items, paging, cursor, OverlapsResource::key);
        var view = new OverlapsView(
                RegionLabel.of(regency), state.number(), !exact, page.items(), page.next(), page.total());
        return (exact ? OwnAnswer.of(view) : PublicAnswer.of(view)).toResponse();
    }

    private static String key(Item item) {
        return item.first().programme().code() + ' ' + item.second().programme().code();
    }

    private static TableFormat.Lines table(Region regency, List<Item> items) {
        return table -> {
            table.line(List.of(
                    "kode_wilayah",
                    "nama_wilayah",
                    "program_1",
                    "periode_1",
                    "keluarga_1",
                    "program_2",
                    "periode_2",
                    "keluarga_2",
                    "keduanya",
                    "keluarga_berbeda",
                    "disamarkan"));
            items.forEach(item -> table.line(Arrays.asList(
                    regency.code().value(),
                    regency.name(),
                    item.first().programme().code(),
                    item.first().period(),
                    item.first().families(),
                    item.second().programme().code(),
                    item.second().period(),
                    item.second().families(),
                    item.both(),
                    item.distinctFamilies(),
                    item.suppressed() ? "YA" : "TIDAK")));
        };
    }
}
