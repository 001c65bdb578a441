package id.pendamping.recipient.erasure;

import static id.pendamping.platform.problem.PlatformProblem.PURPOSE_REQUIRED;
import static id.pendamping.recipient.erasure.ErasureProblem.ERASURE_ASKED;
import static id.pendamping.recipient.erasure.ErasureProblem.ERASURE_FAMILY_UNKNOWN;
import static id.pendamping.recipient.erasure.ErasureProblem.ERASURE_NUMBER;
import static id.pendamping.recipient.erasure.ErasureProblem.ERASURE_REGION_NOT_REGENCY;
import static id.pendamping.recipient.figure.FigureProblem.PERSONAL_NUMBER;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.audit.AuditTrail;
import id.pendamping.platform.privacy.PersonalNumber;
import id.pendamping.recipient.ledger.FamilyTokens;
import id.pendamping.recipient.ledger.Ledger;
import id.pendamping.recipient.ledger.NumberKind;
import id.pendamping.recipient.place.Places;
import id.pendamping.regions.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What can be done about erasures. Each method is one transaction, or part of the one that closes a stay. */
@ApplicationScoped
@Transactional
public class Erasures {

    private final FamilyTokens families;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Places places;
    private final Caller caller;
    private final Clock clock;

    Erasures(FamilyTokens families, Ledger ledger, AuditTrail audit, Places places, Caller caller, Clock clock) {
        this.families = families;
        this.ledger = ledger;
        this.audit = audit;
        this.places = places;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks for a family's erasure, by one of its numbers, which leave no trace. */
    Erasure ask(ErasureRequest request) {
        var region = places.mustBe("region", request.region());
        caller.mustSee("region", region.code().value());
        if (caller.purpose().isEmpty()) {
            throw PURPOSE_REQUIRED.at("X-Purpose");
        }
        if (region.code().level() != Level.REGENCY) {
            throw ERASURE_REGION_NOT_REGENCY.at("region", region.code().value());
        }
        mustNameNobody("basis", request.basis());
        var family = family(region.code().value(), request);
        if (Erasure.isAskedFor(region.code().value(), family)) {
            throw ERASURE_ASKED.because();
        }
        var erasure = new Erasure(region.code().value(), family, request.basis(), caller.id(), clock.instant());
        erasure.persistAndFlush();
        // That a number was looked up, and what for; not which.
        audit.read("family_erasure", erasure.id, erasure.region);
        return erasure;
    }

    private UUID family(String region, ErasureRequest request) {
        if ((request.kk() == null) == (request.nik() == null)) {
            throw ERASURE_NUMBER.at("kk");
        }
        var kind = request.kk() == null ? NumberKind.NIK : NumberKind.KK;
        var digits = request.kk() == null ? request.nik() : request.kk();
        return families.family(region, kind, digits)
                .orElseThrow(() -> ERASURE_FAMILY_UNKNOWN.at(request.kk() == null ? "nik" : "kk"));
    }

    /** Confirms what another asked for; done at once if the family is on no list. */
    Erasure confirm(UUID id) {
        // Whoever closes a stay of this regency looks for what is queued after; so does this.
        ledger.hold(Erasure.byId(id).region);
        var erasure = Erasure.held(id);
        erasure.confirm(caller.id(), clock.instant());
        carryOut(erasure);
        Erasure.flush();
        return erasure;
    }

    Erasure refuse(UUID id, ErasureRefusalRequest request) {
        mustNameNobody("comment", request.comment());
        var erasure = Erasure.held(id);
        erasure.refuse(request.comment(), caller.id(), clock.instant());
        Erasure.flush();
        return erasure;
    }

    /** Carries out what waited for the end of stays that the transaction of the caller ended. It holds the regency. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void carryOut(String region) {
        Erasure.queued(region).forEach(this::carryOut);
    }

    private void carryOut(Erasure erasure) {
        if (!families.isOnAList(erasure.region, erasure.family)) {
            erasure.done(families.erase(erasure.region, erasure.family), clock.instant());
        }
    }

    private static void mustNameNobody(String field, String text) {
        if (PersonalNumber.isIn(text)) {
            throw PERSONAL_NUMBER.at(field);
        }
    }
}
