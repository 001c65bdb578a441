package id.pendamping.recipient.list;

import id.pendamping.recipient.list.LongStep.Kind;

/** What is asked of a whole list, and what was said with it. */
record LongStepRequest(Kind kind, Long heldBack, Long unreadable, String reason) {

    static LongStepRequest comparison() {
        return new LongStepRequest(Kind.COMPARISON, null, null, null);
    }

    static LongStepRequest of(PublicationRequest request) {
        return new LongStepRequest(Kind.PUBLICATION, request.heldBack(), request.unreadable(), null);
    }

    static LongStepRequest of(ReversalRequest request) {
        return new LongStepRequest(Kind.REVERSAL, null, null, request.reason());
    }

    static LongStepRequest of(LongStep step) {
        return new LongStepRequest(step.kind, step.heldBack, step.unreadable, step.reason);
    }

    PublicationRequest publication() {
        return new PublicationRequest(heldBack, unreadable);
    }

    ReversalRequest reversal() {
        return new ReversalRequest(reason);
    }
}
