package id.pendamping.platform.problem;

/**
 * One refused field: the detail of the problem becomes its reason, the remedy of the problem its remedy.
 *
 * @param field as the client knows it: a JSON path such as {@code workerIds[3]}, or the name of a parameter or header
 */
public record Violation(String field, Problem problem, Object[] args) {

    public static Violation of(String field, Problem problem, Object... args) {
        return new Violation(field, problem, args);
    }
}
