package id.pendamping.platform.event;

import id.pendamping.platform.problem.Problem;
import id.pendamping.platform.problem.ProblemSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gives the problems of this package their pages, in every service. */
@ApplicationScoped
class EventProblems implements ProblemSource {

    @Override
    public List<Problem> problems() {
        return List.of(EventProblem.values());
    }
}
