package id.pendamping.workforce.finding;

import static id.pendamping.platform.access.Roles.VIEWER;

import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.workforce.region.Places;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/findings")
@Tag(name = "Findings", description = "What in the roster somebody should look at.")
@RunOnVirtualThread
public class FindingResource {

    private final Findings findings;
    private final Places places;

    FindingResource(Findings findings, Places places) {
        this.findings = findings;
        this.places = places;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Transactional
    @Answers("REGION_UNKNOWN")
    @Operation(
            operationId = "listFindings",
            summary = "List findings",
            description =
                    "What the rules say today about assignments, reported headcounts and caseloads, by region. A finding flags and never corrects; "
                            + "an unknown number gives none.")
    public Page<Finding> list(
            @RestQuery("region") @Parameter(description = "In this region or inside it.", example = "52.08")
                    String region,
            @RestQuery("rule") @Parameter(description = "Of this rule only.", example = "MORE_WORKERS_THAN_REGIONS")
                    Rule rule,
            @BeanParam Paging paging) {
        var cursor = paging.after("findings", region, rule);
        var all = findings.in(region == null ? null : places.seen("region", region), rule);
        var rows = all.stream()
                .filter(finding -> cursor.isStart() || place(finding).compareTo(cursor.key(0)) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(rows, paging, cursor, finding -> finding, finding -> List.of(place(finding)))
                .withTotal(all::size);
    }

    /** A space sorts before every sign of a code, as the end of the shorter code does. */
    private static String place(Finding finding) {
        return finding.region().code() + " " + finding.id();
    }
}
