package id.pendamping.training.place;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Stretches;
import id.pendamping.platform.problem.PlatformProblem;
import id.pendamping.regions.Region;
import id.pendamping.regions.Regions;
import jakarta.enterprise.context.ApplicationScoped;

/** The regions, as far as the caller may see into them. */
@ApplicationScoped
public class Places {

    private final Regions regions = Regions.load();
    private final Caller caller;

    Places(Caller caller) {
        this.caller = caller;
    }

    /**
     * The region that a field names.
     *
     * @throws id.pendamping.platform.problem.ProblemException REGION_UNKNOWN when there is none, or none for this caller
     */
    public Region visible(String field, String code) {
        var region = regions.find(code).orElseThrow(() -> PlatformProblem.REGION_UNKNOWN.at(field, code));
        caller.mustSee(field, code);
        return region;
    }

    /** The filter of a list: the codes inside the region, or all that the caller sees where none was given. */
    public Stretches filter(String field, String code) {
        return code == null
                ? caller.scope().stretches()
                : Stretches.of(visible(field, code).code().value());
    }

    public String name(String code) {
        return regions.name(code);
    }
}
