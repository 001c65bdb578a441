package id.pendamping.platform.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal on its way to the caller. Its message is the problem's name alone: the arguments may name persons, and
 * messages end in logs.
 */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient List<Violation> violations;
    private final transient Object[] args;
    private final Map<String, String> headers = new LinkedHashMap<>();

    ProblemException(Problem problem, List<Violation> violations, Object... args) {
        // A refusal is an answer, not an accident: only what is our fault is worth a stack.
        super(problem.name(), null, false, problem.status() == 500);
        this.problem = problem;
        this.violations = violations;
        this.args = args;
    }

    /** The same refusal, naming these fields: several things wrong are told at once. */
    public ProblemException with(List<Violation> more) {
        var refusal = new ProblemException(problem, List.copyOf(more), args);
        refusal.headers.putAll(headers);
        return refusal;
    }

    /** Tells the caller when asking again may help. */
    public ProblemException retryAfter(Duration wait) {
        return header("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
    }

    /** Adds a header to the answer. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Problem problem() {
        return problem;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Object[] args() {
        return args;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
