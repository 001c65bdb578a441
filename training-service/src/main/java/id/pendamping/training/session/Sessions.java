package id.pendamping.training.session;

import static java.time.temporal.ChronoUnit.DAYS;

import id.pendamping.platform.http.IfMatch;
import id.pendamping.training.training.Training;
import id.pendamping.training.training.TrainingChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What an office does with the programme of a training. */
@ApplicationScoped
@Transactional
public class Sessions {

    public Session add(Training training, SessionRequest request) {
        training.mustBe(training.status.isOpen());
        var session = new Session(training, request);
        session.persistAndFlush();
        return session;
    }

    public Session edit(Training training, UUID id, SessionRequest request, IfMatch ifMatch) {
        var session = Session.toChange(training, id);
        IfMatch.require(ifMatch, String.valueOf(session.version));
        training.mustBe(training.status.isOpen());
        session.edit(training, request);
        session.persistAndFlush();
        return session;
    }

    public Session cancel(Training training, UUID id, String reason) {
        var session = Session.toChange(training, id);
        training.mustBe(training.status.isOpen());
        session.cancel(reason);
        session.persistAndFlush();
        return session;
    }

    /** A postponed training takes its sessions along; any other change of its days must leave them inside. */
    void follow(@Observes TrainingChange change) {
        var training = change.training();
        if (!training.status.isPlanned()) {
            return;
        }
        for (var session : Session.standing(training.id)) {
            if (change.resumes()) {
                session.shift(DAYS.between(change.firstDayBefore(), training.firstDay));
            }
            if (!session.isInside(training)) {
                throw session.outside("firstDay", training);
            }
        }
    }
}
