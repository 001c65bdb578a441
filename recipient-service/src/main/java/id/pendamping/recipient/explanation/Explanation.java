package id.pendamping.recipient.explanation;

import id.pendamping.recipient.ledger.LineKind;
import id.pendamping.recipient.ledger.Stage;
import id.pendamping.recipient.ledger.StandingList;
import id.pendamping.recipient.ledger.Stay;
import id.pendamping.regions.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that the ledger says about one family and programme to one caller. It holds facts; {@link ExplanationWords} says them.
 *
 * @param everywhere whether the caller sees all regions, so that what is not found there is nowhere in the regency
 * @param standing the list that it rests on; null when none stands
 * @param family null when the number leads to none that the caller sees on the programme
 * @param heldBack whether the newest list left the family as it was
 * @param formerNumber whether the number was the family's once and is no longer
 * @param otherFamily whether the number led to another family too
 * @param stays those inside the caller's regions, in the order in which they happened
 * @param goesOnElsewhere whether more came after the last of these, outside the caller's regions
 * @param holds of its payments, in the order of their lists
 * @param reason of the exit that the last stay ended with, or for which its payment is held now; null when nobody gave one
 * @param due by when the family should act; null when nobody says
 * @param companions who serve the village of the last stay, the nearest first
 */
record Explanation(
        ProgrammeName programme,
        Region regency,
        boolean everywhere,
        StandingList standing,
        UUID family,
        boolean heldBack,
        boolean formerNumber,
        boolean otherFamily,
        List<Stay> stays,
        boolean goesOnElsewhere,
        List<HeldPayment> holds,
        GivenReason reason,
        LocalDate due,
        List<Companion> companions) {

    Outcome outcome() {
        if (stays.isEmpty()) {
            return standing == null ? Outcome.NO_LIST : Outcome.NOT_LISTED;
        }
        if (last().goesOn()) {
            return held() != null ? Outcome.PAYMENT_HELD : isBack() ? Outcome.RETURNED : Outcome.RECEIVES;
        }
        if (last().ended() == LineKind.EXIT) {
            return goesOnElsewhere ? Outcome.LEFT_HERE : reason == null ? Outcome.LEFT_UNEXPLAINED : Outcome.LEFT;
        }
        return Outcome.MOVED_AWAY;
    }

    /** Where the family is, or was when it was seen last. Only when there is a stay. */
    Stay last() {
        return stays.getLast();
    }

    /** Whether it is on the list again after it had left. */
    boolean isBack() {
        return stays.stream().anyMatch(stay -> stay.ended() == LineKind.EXIT || stay.began() == LineKind.RETURN);
    }

    /** The payment that is held by the newest list; null when none is known to be. */
    HeldPayment held() {
        return held(stays, holds);
    }

    static HeldPayment held(List<Stay> stays, List<HeldPayment> holds) {
        return holds.isEmpty()
                        || holds.getLast().state() != HoldState.HELD
                        || !stays.getLast().goesOn()
                ? null
                : holds.getLast();
    }

    /** The payment that the list before the newest held and that one does not; null when there is none. */
    HeldPayment released() {
        return holds.isEmpty()
                        || holds.getLast().state() != HoldState.ENDED
                        || !holds.getLast().next().equals(standing.stage())
                        || !last().goesOn()
                ? null
                : holds.getLast();
    }

    /** The stage in which it became as it is; null when it was so from the first list on, or nothing is known. */
    Stage changedIn() {
        if (stays.isEmpty()) {
            return null;
        }
        if (!last().goesOn()) {
            return last().endedIn();
        }
        if (held() != null) {
            return held().from();
        }
        return last().began() == LineKind.BASELINE ? null : last().from();
    }

    /** The first of the stays that follow each other without the family leaving between. */
    Stay present() {
        int i = stays.size() - 1;
        while (i > 0
                && stays.get(i).began() == LineKind.MOVE_IN
                && stays.get(i - 1).ended() == LineKind.MOVE_OUT) {
            i--;
        }
        return stays.get(i);
    }

    boolean isSensitive() {
        return reason != null && reason.sensitive();
    }
}
