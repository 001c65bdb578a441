package id.pendamping.recipient.explanation;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.audit.AuditTrail;
import id.pendamping.recipient.ledger.FamilyHistory;
import id.pendamping.recipient.ledger.KnownFamily;
import id.pendamping.recipient.ledger.NumberKind;
import id.pendamping.recipient.ledger.Stage;
import id.pendamping.recipient.ledger.Stay;
import id.pendamping.recipient.ledger.TokenKeys;
import id.pendamping.recipient.period.Refresh;
import id.pendamping.recipient.place.Today;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.reason.ExitReason;
import id.pendamping.regions.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/**
 * Looks a family up in one regency. What leads to it is kept by the regency, which a companion of some villages does not see into
 * as a whole; so it runs across regions, names the regency in every question, and keeps of the stays only those inside the
 * caller's own. Each look is recorded, by the family and never by the number.
 */
@ApplicationScoped
class FamilyLookup {

    /** What the trail says where no family is found. */
    private static final String NOBODY = "unknown";

    private final FamilyHistory history;
    private final TokenKeys keys;
    private final Companions companions;
    private final AuditTrail audit;
    private final Caller caller;
    private final Today today;

    FamilyLookup(
            FamilyHistory history,
            TokenKeys keys,
            Companions companions,
            AuditTrail audit,
            Caller caller,
            Today today) {
        this.history = history;
        this.keys = keys;
        this.companions = companions;
        this.audit = audit;
        this.caller = caller;
        this.today = today;
    }

    /**
     * A family that the number leads to, with what the caller may see of it.
     *
     * @param goesOnElsewhere whether the caller may not see the last of its stays
     */
    private record Seen(KnownFamily family, List<Stay> stays, boolean goesOnElsewhere) {}

    @AcrossRegions
    @Transactional
    Explanation look(Region regency, String programmeAsked, NumberKind kind, String number) {
        var programme = Programme.mustBe("programme", programmeAsked);
        var region = regency.code().value();
        var standing = history.standing(region, programme.code).orElse(null);
        var families = history.families(region, kind, keys.tokens(kind, number));
        // A representative who came to another family is asked about with the one that was on the programme.
        var seen = families.stream()
                .map(family -> seen(family, history.stays(region, programme.code, family.family())))
                .filter(family -> !family.stays().isEmpty())
                .findFirst()
                .orElse(null);
        audit.read("family", seen == null ? NOBODY : seen.family().family(), region);
        if (seen == null) {
            return new Explanation(
                    ProgrammeName.of(programme),
                    regency,
                    caller.scope().allRegions(),
                    standing,
                    null,
                    false,
                    false,
                    false,
                    List.of(),
                    false,
                    List.of(),
                    null,
                    null,
                    List.of());
        }
        var last = seen.stays().getLast();
        var holds = holds(region, programme, seen);
        var held = Explanation.held(seen.stays(), holds);
        var reason = held != null ? held.reason() : given(last);
        var day = today.day();
        return new Explanation(
                ProgrammeName.of(programme),
                regency,
                caller.scope().allRegions(),
                standing,
                seen.family().family(),
                last.goesOn() && history.isHeldBack(standing, seen.family().family()),
                !seen.family().now(),
                families.size() > 1,
                seen.stays(),
                seen.goesOnElsewhere(),
                holds,
                reason,
                // Who may be receiving again has nothing to object to.
                reason == null || seen.goesOnElsewhere()
                        ? null
                        : due(reason, held != null ? held.to() : last.endedIn(), day),
                companions.serving(last.village(), day));
    }

    private Seen seen(KnownFamily family, List<Stay> stays) {
        var visible = stays.stream()
                .filter(stay -> caller.scope().sees(stay.village()))
                .toList();
        return new Seen(
                family,
                visible,
                !visible.isEmpty() && !caller.scope().sees(stays.getLast().village()));
    }

    private List<HeldPayment> holds(String region, Programme programme, Seen seen) {
        var holds = history.holds(region, programme.code, seen.family().family()).stream()
                .filter(hold -> caller.scope().sees(hold.village()))
                .toList();
        return HeldPayment.of(holds, seen.stays());
    }

    private static GivenReason given(Stay last) {
        return last.reason() == null ? null : GivenReason.of(ExitReason.of(last.reason(), last.reasonVersion()));
    }

    /** Told today; or before the refresh that follows both today and the stage in which it became so. */
    private static LocalDate due(GivenReason reason, Stage since, LocalDate day) {
        return switch (reason.deadline()) {
            case NONE -> null;
            case DAYS -> day.plusDays(reason.deadlineDays());
            case NEXT_REFRESH -> {
                var from = since.firstDay();
                yield Refresh.lastDayBeforeNext(from.isAfter(day) ? from : day).orElse(null);
            }
        };
    }
}
