package id.pendamping.recipient.place;

import static id.pendamping.platform.problem.PlatformProblem.REGION_UNKNOWN;

import id.pendamping.regions.Region;
import id.pendamping.regions.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The regions of Indonesia, loaded once, by the first who asks; what a request names has to be among them. */
@ApplicationScoped
public class Places {

    private final Regions regions;

    Places(Regions regions) {
        this.regions = regions;
    }

    /** One copy for the whole service. No field of the bean: its proxy is made like the bean, and would load them again. */
    @Produces
    @Singleton
    static Regions load() {
        return Regions.load();
    }

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
