package id.pendamping.recipient.explanation;

import id.pendamping.recipient.ledger.Hold;
import id.pendamping.recipient.ledger.Stage;
import id.pendamping.recipient.ledger.Stay;
import id.pendamping.recipient.reason.ExitReason;
import java.util.ArrayList;
import java.util.List;

/**
 * A payment that was held for one reason, from one list to another without one between.
 *
 * @param from the stage of the first list that said so
 * @param to the stage of the last one
 * @param next the stage of the list after that; null when it is the newest
 */
record HeldPayment(GivenReason reason, Stage from, Stage to, Stage next, HoldState state) {

    /** Holds in the order of their lists, those that follow each other for one reason as one. */
    static List<HeldPayment> of(List<Hold> holds, List<Stay> stays) {
        var payments = new ArrayList<HeldPayment>();
        for (var hold : holds) {
            var before = payments.isEmpty() ? null : payments.getLast();
            var goesOn = before != null
                    && hold.stage().equals(before.next)
                    && hold.reason().equals(before.reason.code());
            if (goesOn) {
                payments.removeLast();
            }
            payments.add(new HeldPayment(
                    GivenReason.of(ExitReason.of(hold.reason(), hold.reasonVersion())),
                    goesOn ? before.from : hold.stage(),
                    hold.stage(),
                    hold.next(),
                    state(hold, stays)));
        }
        return List.copyOf(payments);
    }

    private static HoldState state(Hold hold, List<Stay> stays) {
        if (hold.next() == null) {
            return HoldState.HELD;
        }
        // Who is on the list no more has no payment that could be held.
        var listed = stays.stream()
                .anyMatch(stay -> !stay.from().firstDay().isAfter(hold.next().firstDay())
                        && (stay.goesOn()
                                || stay.endedIn().firstDay().isAfter(hold.next().firstDay())));
        return hold.nextSent() || !listed ? HoldState.ENDED : HoldState.NOT_TOLD;
    }
}
