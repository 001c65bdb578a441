package id.pendamping.recipient.period;

import static id.pendamping.recipient.period.PeriodProblem.PERIOD_DAYS_FIXED;
import static id.pendamping.recipient.period.PeriodProblem.PERIOD_EXISTS;
import static id.pendamping.recipient.period.PeriodProblem.PERIOD_OVERLAPS;

import id.pendamping.platform.http.IfMatch;
import id.pendamping.recipient.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What can be done with periods. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Periods {

    private final EntityManager entities;

    Periods(EntityManager entities) {
        this.entities = entities;
    }

    Period record(PeriodRequest request) {
        var programme = Programme.mustBe("programme", request.programme());
        // Held while the days are compared: two stages recorded at once must see each other.
        entities.lock(programme, LockModeType.PESSIMISTIC_WRITE);
        var period = new Period(programme, request);
        Period.of(programme.code, period.year, period.stage).ifPresent(known -> {
            throw PERIOD_EXISTS.at("stage", programme.code, period.year, period.stage);
        });
        mustBeAlone(period.id, programme, request);
        period.persist();
        return period;
    }

    Period change(UUID id, PeriodRequest request, IfMatch ifMatch) {
        var period = Period.byId(id);
        IfMatch.require(ifMatch, String.valueOf(period.version));
        var programme = Programme.mustBe("programme", request.programme());
        entities.lock(programme, LockModeType.PESSIMISTIC_WRITE);
        mustBeAlone(id, period.programme, request);
        if (!period.hasDays(request)) {
            mustNotBeTold(period);
        }
        period.change(programme, request);
        period.persistAndFlush();
        return period;
    }

    /** What is published meanwhile refers to the period: that waits for this lock, or this for that. */
    private void mustNotBeTold(Period period) {
        entities.createNativeQuery("select id from period where id = :id for update", UUID.class)
                .setParameter("id", period.id)
                .getSingleResult();
        boolean told = (Boolean)
                entities.createNativeQuery("select exists (select from publication where period = :id)", Boolean.class)
                        .setParameter("id", period.id)
                        .getSingleResult();
        if (told) {
            throw PERIOD_DAYS_FIXED.at("firstDay", period.firstDay, period.lastDay);
        }
    }

    private static void mustBeAlone(UUID id, Programme programme, PeriodRequest request) {
        Period.overlapping(id, programme.code, request.firstDay(), request.lastDay())
                .ifPresent(other -> {
                    throw PERIOD_OVERLAPS.at(
                            "firstDay", programme.code, other.year, other.stage, other.firstDay, other.lastDay);
                });
    }
}
