package id.pendamping.platform.problem;

import java.util.List;

/** Where a service says which problems it can answer; one bean of it per service lists its enums. */
public interface ProblemSource {

    List<Problem> problems();
}
