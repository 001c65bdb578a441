package id.pendamping.recipient.list;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it is not known whose a row or a family is, and what can be said to it. */
@Schema(description = "Why it is not known whose a row or a family is.")
public enum IdentityQuestion {
    /** The card is new, the representative is known. */
    NIK_ALONE(IdentityAnswer.NIK_FAMILY, IdentityAnswer.NEW_FAMILY, IdentityAnswer.NOT_COUNTED),
    /** The card leads to one family, the representative to another. */
    TWO_FAMILIES(IdentityAnswer.KK_FAMILY, IdentityAnswer.NOT_COUNTED),
    /** Several rows lead to one family. */
    TWO_ROWS(IdentityAnswer.NOT_COUNTED),
    /** Of a held-back family: its whole village is missing from the file. */
    VILLAGE_MISSING;

    private final Set<IdentityAnswer> answers;

    IdentityQuestion(IdentityAnswer... answers) {
        this.answers = Set.of(answers);
    }

    boolean takes(IdentityAnswer answer) {
        return answers.contains(answer);
    }
}
