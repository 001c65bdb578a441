package id.pendamping.training.training;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.training.place.Places;
import id.pendamping.training.topic.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows trainings to the caller: labels in their language, and the steps that they can take. */
@ApplicationScoped
class TrainingViews {

    private final TrainingTallies tallies;
    private final Places places;
    private final Caller caller;

    TrainingViews(TrainingTallies tallies, Places places, Caller caller) {
        this.tallies = tallies;
        this.places = places;
        this.caller = caller;
    }

    TrainingView of(Training training) {
        return of(List.of(training)).get(training.id);
    }

    /** By their ids. */
    Map<UUID, TrainingView> of(Collection<Training> trainings) {
        var counts = tallies.of(trainings.stream().map(training -> training.id).toList());
        var topics =
                Topic.byCodes(trainings.stream().map(training -> training.topic).collect(Collectors.toSet()));
        return trainings.stream()
                .map(training -> view(
                        training, counts.getOrDefault(training.id, TrainingCounts.NONE), topics.get(training.topic)))
                .collect(Collectors.toMap(TrainingView::id, Function.identity()));
    }

    private TrainingView view(Training training, TrainingCounts counts, Topic topic) {
        var language = caller.language();
        return new TrainingView(
                training.id,
                training.region,
                places.name(training.region),
                training.title,
                training.topic,
                topic.label(language),
                training.zone,
                training.firstDay,
                training.lastDay,
                training.note,
                training.requiredAttendancePercent,
                training.status,
                training.status.label(language),
                training.reason,
                counts,
                caller.has(Roles.OFFICER) ? TrainingAction.openFrom(training, language) : List.of(),
                training.version);
    }
}
