package id.pendamping.recipient.place;

import static id.pendamping.platform.problem.PlatformProblem.REGION_UNKNOWN;

import id.pendamping.regions.Region;
import id.pendamping.regions.Regions;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** The regions of Indonesia, loaded once; what a request names has to be among them. */
// No @ApplicationScoped: the proxy is made as this is, and would load them again.
@Startup
@Singleton
public class Places {

    private final Regions regions = Regions.load();

    /** Refuses a code that is no region, naming the field. */
    public Region mustBe(String field, String code) {
        return regions.find(code).orElseThrow(() -> REGION_UNKNOWN.at(field, code));
    }

    /** A region that the database holds, so it was known when it was written. */
    public RegionLabel label(String code) {
        return new RegionLabel(code, regions.name(code));
    }

    public Regions regions() {
        return regions;
    }
}
