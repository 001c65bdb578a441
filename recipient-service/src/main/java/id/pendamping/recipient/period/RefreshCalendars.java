package id.pendamping.recipient.period;

import static id.pendamping.recipient.period.PeriodProblem.REFRESH_OVERLAPS;
import static id.pendamping.recipient.period.PeriodProblem.REGISTER_CODE_MALFORMED;
import static id.pendamping.recipient.period.PeriodProblem.REGISTER_DAY_TAKEN;

import id.pendamping.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What can be done with registers and their refreshes. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RefreshCalendars {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** Whether it was made now, or was there and reads differently now. */
    record Put(Regime regime, boolean created) {}

    private final EntityManager entities;

    RefreshCalendars(EntityManager entities) {
        this.entities = entities;
    }

    Put put(String code, RefreshCalendarRequest request, IfMatch ifMatch) {
        var known = Regime.ofCode(code);
        known.ifPresent(regime -> IfMatch.require(ifMatch, String.valueOf(regime.version)));
        var canonical = known.map(regime -> regime.code).orElse(code);
        Regime.another(canonical, request.firstDay()).ifPresent(other -> {
            throw REGISTER_DAY_TAKEN.at("firstDay", other.code, other.firstDay);
        });
        known.ifPresent(regime -> regime.change(request));
        var regime = known.orElseGet(() -> create(code, request));
        regime.persistAndFlush();
        return new Put(regime, known.isEmpty());
    }

    private static Regime create(String code, RefreshCalendarRequest request) {
        if (!CODE.matcher(code).matches()) {
            throw REGISTER_CODE_MALFORMED.at("code", code);
        }
        return new Regime(code, request);
    }

    Refresh add(String code, RefreshRequest request) {
        var regime = held(code);
        var refresh = new Refresh(regime, request);
        mustBeAlone(regime, null, request);
        refresh.persistAndFlush();
        return refresh;
    }

    Refresh change(String code, UUID id, RefreshRequest request, IfMatch ifMatch) {
        var regime = held(code);
        var refresh = Refresh.byId(regime, id);
        IfMatch.require(ifMatch, String.valueOf(refresh.version));
        mustBeAlone(regime, id, request);
        refresh.change(request);
        refresh.persistAndFlush();
        return refresh;
    }

    private Regime held(String code) {
        var regime = Regime.mustBe(code);
        // Held while the days are compared: two refreshes set at once must see each other.
        entities.lock(regime, LockModeType.PESSIMISTIC_WRITE);
        return regime;
    }

    private static void mustBeAlone(Regime regime, UUID id, RefreshRequest request) {
        Refresh.overlapping(regime, id, request).ifPresent(other -> {
            throw REFRESH_OVERLAPS.at("firstDay", regime.code, other.firstDay, other.lastDay);
        });
    }
}
