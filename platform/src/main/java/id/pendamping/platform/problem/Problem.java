package id.pendamping.platform.problem;

import java.util.List;
import java.util.Locale;

/**
 * One way to say no. A feature lists its own in an enum that implements this; the name is the contract, the texts stand
 * in {@code problems/{id,en}.properties} under the {@linkplain #slug() slug}: {@code .title}, {@code .detail} (a
 * {@link String#format} template of the arguments), {@code .cause} and {@code .remedy}.
 */
public interface Problem {

    String name();

    /** The HTTP status it answers with. */
    int status();

    /** The last part of its {@code type}: TRAINING_UNKNOWN is {@code training-unknown}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuses the request as a whole. Arguments fill the detail; a {@link Wording} is asked for the caller's language. */
    default ProblemException because(Object... args) {
        return new ProblemException(this, List.of(), args);
    }

    /** Refuses one field, named as the client knows it: {@code to}, {@code sessions[2].endsAt}, {@code region}. */
    default ProblemException at(String field, Object... args) {
        return new ProblemException(this, List.of(Violation.of(field, this, args)), args);
    }
}
