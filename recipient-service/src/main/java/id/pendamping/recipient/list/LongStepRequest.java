package id.pendamping.recipient.list;

import id.pendamping.recipient.list.LongStep.Kind;
import java.util.List;

/**
 * What is asked of a whole list, and what was said with it; null what that kind of step does not ask for.
 *
 * @param reason why a list is taken back, or the code of the reason for which a village's families left
 */
record LongStepRequest(
        Kind kind,
        Long heldBack,
        Long unreadable,
        String reason,
        IdentityQuestion question,
        IdentityAnswer answer,
        List<Integer> lines,
        String village,
        Boolean villageLeft) {

    static LongStepRequest comparison() {
        return of(Kind.COMPARISON, null, null, null);
    }

    static LongStepRequest of(PublicationRequest request) {
        return of(Kind.PUBLICATION, request.heldBack(), request.unreadable(), null);
    }

    static LongStepRequest of(ReversalRequest request) {
        return of(Kind.REVERSAL, null, null, request.reason());
    }

    static LongStepRequest of(IdentityAnswersRequest request) {
        return new LongStepRequest(
                Kind.IDENTITY_ANSWERS,
                null,
                null,
                null,
                request.question(),
                request.answer(),
                request.rows(),
                null,
                null);
    }

    static LongStepRequest of(MissingVillageRequest request) {
        return new LongStepRequest(
                Kind.MISSING_VILLAGE,
                null,
                null,
                request.reason(),
                null,
                null,
                null,
                request.village(),
                request.left());
    }

    private static LongStepRequest of(Kind kind, Long heldBack, Long unreadable, String reason) {
        return new LongStepRequest(kind, heldBack, unreadable, reason, null, null, null, null, null);
    }

    PublicationRequest publication() {
        return new PublicationRequest(heldBack, unreadable);
    }

    ReversalRequest reversal() {
        return new ReversalRequest(reason);
    }

    IdentityAnswersRequest identityAnswers() {
        return new IdentityAnswersRequest(question, answer, lines);
    }

    MissingVillageRequest missingVillage() {
        return new MissingVillageRequest(village, villageLeft, reason);
    }
}
