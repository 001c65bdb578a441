package id.pendamping.workforce.coverage;

import static id.pendamping.platform.access.Roles.VIEWER;

import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import id.pendamping.workforce.coverage.Coverage.Covered;
import id.pendamping.workforce.region.Places;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/coverage")
@Tag(name = "Coverage", description = "Which villages have a companion.")
@RunOnVirtualThread
public class CoverageResource {

    private final Coverage coverage;
    private final Regions regions;
    private final Places places;

    CoverageResource(Coverage coverage, Regions regions, Places places) {
        this.coverage = coverage;
        this.regions = regions;
        this.places = places;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Transactional
    @Answers("REGION_UNKNOWN")
    @Operation(
            operationId = "listCoverage",
            summary = "List villages with their companions",
            description =
                    "Every village inside a region, in the order of the codes, with the number of workers that carry families there today.")
    public Page<VillageView> list(
            @RestQuery("region")
                    @NotNull
                    @Parameter(description = "The region around the villages.", required = true, example = "17.06")
                    String region,
            @RestQuery("covered")
                    @Parameter(
                            description = "`false`: only villages without a companion; `true`: only those with one.",
                            example = "false")
                    Boolean covered,
            @BeanParam Paging paging) {
        var around = places.seen("region", region);
        var cursor = paging.after("coverage", region, covered);
        var today = coverage.in(around);
        var rows = villages(around, today, covered)
                .filter(village -> cursor.isStart() || village.code().value().compareTo(cursor.key(0)) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(rows, paging, cursor, village -> view(village, today), village -> List.of(village.code()))
                .withTotal(() -> villages(around, today, covered).count());
    }

    private Stream<Region> villages(RegionCode around, Covered today, Boolean covered) {
        return regions.inside(around, Level.VILLAGE).stream()
                .filter(village -> covered == null || covered == today.companions(village) > 0);
    }

    private VillageView view(Region village, Covered today) {
        return new VillageView(
                places.label(village.code().value()),
                village.kind(),
                places.label(village.code().at(Level.DISTRICT).value()),
                today.companions(village));
    }
}
