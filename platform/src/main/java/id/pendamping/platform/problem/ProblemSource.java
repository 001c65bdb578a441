package id.pendamping.platform.problem;

import java.util.List;
import java.util.Map;

/** Where a service says which problems it can answer; one bean of it per service lists its enums. */
public interface ProblemSource {

    List<Problem> problems();

    /**
     * Constraints of the database whose violation is a refusal of its own, by the constraint's name. A unique key that is not
     * named here is answered with DUPLICATE, any other constraint is our fault.
     */
    default Map<String, Problem> byConstraint() {
        return Map.of();
    }
}
