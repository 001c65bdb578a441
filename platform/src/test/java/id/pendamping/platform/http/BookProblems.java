package id.pendamping.platform.http;

import id.pendamping.platform.problem.Problem;
import id.pendamping.platform.problem.ProblemSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class BookProblems implements ProblemSource {

    @Override
    public List<Problem> problems() {
        return List.of(BookProblem.values());
    }

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of("book_shelf_key", BookProblem.SHELF_TAKEN);
    }
}
