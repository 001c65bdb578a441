package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.statistics.OversightProblem.OVERLAP_NOT_REGENCY;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.Cursor;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.memory.Remembered;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.publication.AsOf;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.OwnAnswer;
import id.pendamping.recipient.publication.PublicAnswer;
import id.pendamping.recipient.publication.PublicationNumber;
import id.pendamping.recipient.publication.PublicationNumbers;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.recipient.publication.TableVersion;
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
            {"region": {"code": "17.06", "name": "Kabupaten Mukomuko"}, "publication": 1841, "publishedAt": "2026-01-07T03:12:44Z", "released": false, "items": [
              {"first": {"programme": {"code": "PKH", "name": "Program Keluarga Harapan"}, "period": "2025-T4", "sample": false, "families": 6741},
               "second": {"programme": {"code": "SEMBAKO", "name": "Program Sembako (BPNT)"}, "period": "2025-T4", "sample": false, "families": 16810},
               "both": 5210, "distinctFamilies": 18341, "suppressed": false}], "next": null, "total": 1}
            """;

    private final Overlaps overlaps;
    private final Counts counts;
    private final PublicationNumbers numbers;
    private final Places places;
    private final Caller caller;

    OverlapsResource(Overlaps overlaps, Counts counts, PublicationNumbers numbers, Places places, Caller caller) {
        this.overlaps = overlaps;
        this.counts = counts;
        this.numbers = numbers;
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
            operationId = "listOverlaps",
            summary = "Count the families of a regency that are on two programmes",
            description =
                    "By who they are, as the lists that stand tell it: distinct families, never a sum. Each two programmes that have families in the regency or city are an item. "
                            + "The answer names the state that it was read from, which can be asked for again with `asOf`; all pages are of one state. "
                            + "Callers see their own regions as they are; of others no more is told of a list than what was released of it, and nothing that fewer than the smallest published count of families would be known by. "
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
    @Answers({"REGION_UNKNOWN", "OVERLAP_NOT_REGENCY", "AS_OF_UNKNOWN", "PAGE_SIZE", "CURSOR_FOREIGN", "NOT_ACCEPTABLE"
    })
    public Response list(
            @RestQuery
                    @NotBlank
                    @Parameter(description = "The code of exactly this regency or city.", example = "17.06")
                    String region,
            @RestQuery
                    @Parameter(
                            description = AsOf.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, examples = AsOf.EXAMPLE))
                    String asOf,
            @RestQuery
                    @Parameter(
                            description = "`LEDGER` reads sample lists too, which are passed over otherwise.",
                            example = "LEDGER")
                    CountSearch.Source basis,
            @BeanParam Paging paging) {
        var cursor = paging.after("overlaps", region, asOf, basis);
        var found = find(region, cursor.isStart() ? asOf : cursor.key(0), basis);
        var page = page(found.items(), paging, cursor, found.state().number());
        var view = new OverlapsView(
                RegionLabel.of(found.regency()),
                found.state().number(),
                found.state().at(),
                !found.exact(),
                page.items(),
                page.next(),
                page.total());
        return (found.exact() ? OwnAnswer.of(view) : PublicAnswer.of(view)).toResponse();
    }

    /** The same as a table, which is not remembered. */
    @GET
    @Produces({CsvTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE})
    @PermitAll
    @AcrossRegions
    @Transactional
    @Operation(hidden = true)
    public Response table(
            @RestQuery @NotBlank String region,
            @RestQuery String asOf,
            @RestQuery CountSearch.Source basis,
            HttpHeaders headers) {
        var found = find(region, asOf, basis);
        var table = table(found.regency(), found.items());
        return TableFormat.wanted(headers)
                .orElse(TableFormat.CSV)
                .answer("overlaps", TableVersion.of(table), table)
                .header(HttpHeaders.CACHE_CONTROL, found.exact() ? OwnAnswer.CACHE : PublicAnswer.CACHE)
                .build();
    }

    private record Found(Region regency, PublicationNumber state, boolean exact, List<Item> items) {}

    private Found find(String region, String asOf, CountSearch.Source basis) {
        var regency = places.mustBe("region", region);
        if (regency.level() != Level.REGENCY) {
            throw OVERLAP_NOT_REGENCY.at("region", regency.name());
        }
        var sight = counts.sight(regency.code().value());
        var state = numbers.at(asOf);
        var items = overlaps.of(regency, state.number(), basis != null, sight, caller.language());
        return new Found(regency, state, sight == Sight.EXACT, items);
    }

    private static Page<Item> page(List<Item> items, Paging paging, Cursor cursor, long number) {
        var rest = items.stream()
                .filter(item -> cursor.isStart() || key(item).compareTo(cursor.key(1)) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(rest, paging, cursor, item -> item, item -> List.of(number, key(item)))
                .withTotal(items::size);
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
