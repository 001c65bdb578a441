package id.pendamping.platform.problem;

import id.pendamping.platform.privacy.PersonalNumber;

/**
 * One refused field.
 *
 * @param field as the client knows it: a JSON path such as {@code workerIds[3]}, or the name of a parameter or header
 * @param reason why it was refused
 * @param remedy what to do about it
 */
public record Violation(String field, Wording reason, Wording remedy) {

    /** The name of a field is the client's, too, and may be anything. */
    public Violation {
        field = PersonalNumber.hiddenIn(field);
    }

    /** The detail of the problem becomes the reason, its remedy the remedy. */
    public static Violation of(String field, Problem problem, Object... args) {
        return new Violation(
                field,
                language -> ProblemTexts.detail(problem, language, args),
                language -> ProblemTexts.remedy(problem, language));
    }
}
