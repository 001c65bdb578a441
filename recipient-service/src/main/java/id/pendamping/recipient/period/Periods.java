package id.pendamping.recipient.period;

import static id.pendamping.recipient.period.PeriodProblem.PERIOD_EXISTS;
import static id.pendamping.recipient.period.PeriodProblem.PERIOD_OVERLAPS;

import id.pendamping.recipient.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

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
        Period.overlapping(programme.code, period.firstDay, period.lastDay).ifPresent(other -> {
            throw PERIOD_OVERLAPS.at(
                    "firstDay", programme.code, other.year, other.stage, other.firstDay, other.lastDay);
        });
        period.persist();
        return period;
    }
}
