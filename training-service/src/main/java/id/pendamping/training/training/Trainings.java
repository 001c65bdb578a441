package id.pendamping.training.training;

import static id.pendamping.training.training.TrainingProblem.OFFICE_LEVEL;

import id.pendamping.platform.event.EventLog;
import id.pendamping.regions.Level;
import id.pendamping.training.place.Places;
import id.pendamping.training.topic.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** What an office does with its trainings. Each method is one transaction, and tells the world what came of it. */
@ApplicationScoped
@Transactional
public class Trainings {

    private final Places places;
    private final EventLog eventLog;
    private final Event<TrainingChange> changes;
    private final Clock clock;

    Trainings(Places places, EventLog eventLog, Event<TrainingChange> changes, Clock clock) {
        this.places = places;
        this.eventLog = eventLog;
        this.changes = changes;
        this.clock = clock;
    }

    public Training plan(TrainingRequest request) {
        var office = places.visible("region", request.region());
        if (!Level.REGENCY.isWithin(office.level())) {
            throw OFFICE_LEVEL.at("region");
        }
        Topic.open("topic", request.topic());
        var training = new Training(request.region(), request.plan());
        training.persist();
        eventLog.append(training.told(clock.instant()));
        return training;
    }

    public Training edit(UUID id, TrainingPlan plan) {
        var training = Training.toChange(id);
        if (!plan.topic().equals(training.topic)) {
            Topic.open("topic", plan.topic());
        }
        var change = new TrainingChange(training, training.status, training.firstDay);
        training.edit(plan);
        return tell(change);
    }

    public Training move(UUID id, TransitionRequest step) {
        var training = Training.toChange(id);
        var change = new TrainingChange(training, training.status, training.firstDay);
        training.move(step, LocalDate.ofInstant(clock.instant(), training.zone.toZoneId()));
        return tell(change);
    }

    private Training tell(TrainingChange change) {
        changes.fire(change);
        eventLog.append(change.training().told(clock.instant()));
        return change.training();
    }
}
