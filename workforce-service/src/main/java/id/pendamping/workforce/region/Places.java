package id.pendamping.workforce.region;

import static id.pendamping.platform.problem.PlatformProblem.REGION_UNKNOWN;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Stretches;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import jakarta.enterprise.context.ApplicationScoped;

/** Codes as callers send them, against the regions that exist and those that the caller may see into. */
@ApplicationScoped
public class Places {

    private final Regions regions;
    private final Caller caller;

    Places(Regions regions, Caller caller) {
        this.regions = regions;
        this.caller = caller;
    }

    /** @throws id.pendamping.platform.problem.ProblemException REGION_UNKNOWN naming the field */
    public RegionCode known(String field, String code) {
        if (!regions.contains(code)) {
            throw REGION_UNKNOWN.at(field, Echo.of(code));
        }
        return new RegionCode(code);
    }

    /** A region that exists and lies in the caller's scope; to the caller, others do not exist. */
    public RegionCode seen(String field, String code) {
        var known = known(field, code);
        caller.mustSee(field, code);
        return known;
    }

    /** The filter of a list: the codes inside the region, or all that the caller sees where none was given. */
    public Stretches filter(String field, String code) {
        return code == null
                ? caller.scope().stretches()
                : Stretches.of(seen(field, code).value());
    }

    public Label label(String code) {
        return new Label(code, regions.find(code).map(r -> r.name()).orElse(null));
    }

    public String name(String code) {
        return regions.name(code);
    }
}
