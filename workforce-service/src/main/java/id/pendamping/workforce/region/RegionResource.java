package id.pendamping.workforce.region;

import static id.pendamping.platform.problem.PlatformProblem.REGION_UNKNOWN;

import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import id.pendamping.regions.RegionSearch;
import id.pendamping.regions.Regions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/regions")
@Tag(name = "Regions", description = "The regions of Indonesia. " + Regions.ATTRIBUTION + ".")
@RunOnVirtualThread
public class RegionResource {

    /** Regions split and merge by decree, a few times a year; a day late is early enough. */
    private static final String CACHE = "public, max-age=86400";

    private final Regions regions;

    RegionResource(Regions regions) {
        this.regions = regions;
    }

    @GET
    @PermitAll
    @Answers("REGION_UNKNOWN")
    @Operation(
            operationId = "listRegions",
            summary = "Find regions",
            description = "Regions in the order of their codes. Public, and cacheable for a day. " + Regions.ATTRIBUTION
                    + ".")
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "The `ETag` of the copy that the caller holds.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A page of the list.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RegionPage.class)))
    @APIResponse(responseCode = "304", description = "The copy that the caller holds is still right.")
    public RestResponse<Page<RegionView>> list(
            @RestQuery("code") @Parameter(description = "Exactly this region.", example = "52.08") String code,
            @RestQuery("parent")
                    @Parameter(
                            description =
                                    "The region around: its direct parts, or, together with `level` or `name`, all inside it.",
                            example = "52.08")
                    String parent,
            @RestQuery("level") @Parameter(description = "Regions of this level only.", example = "DISTRICT")
                    Level level,
            @RestQuery("name")
                    @Parameter(
                            description = "A piece of the name, blind to case, accents, spaces and signs.",
                            example = "airhitam")
                    String name,
            @BeanParam Paging paging,
            @Context Request request) {
        if (parent != null && !regions.contains(parent)) {
            throw REGION_UNKNOWN.at("parent", Echo.of(parent));
        }
        var cursor = paging.after("regions", code, parent, level, name);
        var unchanged = request.evaluatePreconditions(new EntityTag(RegionView.EDITION));
        if (unchanged != null) {
            return cacheable(RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED));
        }
        var after = cursor.isStart() ? null : cursor.key(0);
        var rows = matching(code, new RegionSearch(parent, level, name, after, paging.limit() + 1));
        var page = Page.of(rows, paging, cursor, RegionView::of, row -> List.of(row.code()))
                .withTotal(() -> matching(code, new RegionSearch(parent, level, name, null, Integer.MAX_VALUE))
                        .size());
        return cacheable(RestResponse.ResponseBuilder.ok(page));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Answers("REGION_UNKNOWN")
    @Operation(
            operationId = "getRegion",
            summary = "Get a region",
            description = "One region by its code. Public, and cacheable for a day. " + Regions.ATTRIBUTION + ".")
    public RestResponse<RegionView> get(
            @RestPath("code") @Parameter(description = "The code with its dots.", example = "52.08") String code) {
        var region = regions.find(code).orElseThrow(() -> REGION_UNKNOWN.at("code", Echo.of(code)));
        return RestResponse.ResponseBuilder.ok(RegionView.of(region))
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    private List<Region> matching(String code, RegionSearch search) {
        var found = regions.search(code == null ? search : withLimit(search, Integer.MAX_VALUE));
        return code == null
                ? found
                : found.stream()
                        .filter(region -> region.code().value().equals(code))
                        .toList();
    }

    private static RegionSearch withLimit(RegionSearch search, int limit) {
        return new RegionSearch(search.parent(), search.level(), search.name(), search.after(), limit);
    }

    private static <T> RestResponse<T> cacheable(RestResponse.ResponseBuilder<T> answer) {
        return answer.tag(new EntityTag(RegionView.EDITION))
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }
}
