package id.pendamping.training.participation;

import static id.pendamping.training.participation.ParticipationProblem.WORKER_SPEAKS;
import static id.pendamping.training.participation.ParticipationProblem.WORKER_THERE;
import static id.pendamping.training.participation.ParticipationProblem.WORKER_TWICE;
import static id.pendamping.training.participation.ParticipationProblem.WORKER_UNKNOWN;

import id.pendamping.platform.event.EventLog;
import id.pendamping.platform.problem.Problem;
import id.pendamping.platform.problem.Violation;
import id.pendamping.training.roster.Roster;
import id.pendamping.training.speaker.Speaker;
import id.pendamping.training.training.Status;
import id.pendamping.training.training.Training;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Who takes part in a training, and what came of it. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Participations {

    private final Roster roster;
    private final ParticipationTable table;
    private final EventLog eventLog;
    private final Clock clock;

    Participations(Roster roster, ParticipationTable table, EventLog eventLog, Clock clock) {
        this.roster = roster;
        this.table = table;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    /** Adds all of these workers, or says what is wrong with each and adds none. */
    public void add(UUID trainingId, List<UUID> workers) {
        var training = Training.toAddTo(trainingId);
        training.mustBe(training.status.isOpen() || training.status == Status.POSTPONED);
        var seen = new HashSet<UUID>();
        refuse(WORKER_TWICE, "workerIds", workers, worker -> !seen.add(worker));
        var known = roster.known(workers);
        refuse(WORKER_UNKNOWN, "workerIds", workers, worker -> !known.contains(worker));
        var speaking = Speaker.workersAt(trainingId);
        refuse(WORKER_SPEAKS, "workerIds", workers, speaking::contains);
        var added = table.add(training, workers, clock.instant());
        refuse(WORKER_THERE, "workerIds", workers, worker -> !added.contains(worker));
    }

    /** Takes a worker off the list; once the training is under way the list stands, and attendance says who came. */
    public Participation remove(UUID trainingId, UUID id, String reason) {
        var training = Training.toAddTo(trainingId);
        training.mustBe(training.status.isPlanned() || training.status == Status.POSTPONED);
        var participation = Participation.toChange(training, id);
        participation.remove(reason);
        participation.persistAndFlush();
        return participation;
    }

    /** Writes down what came of a training that is over, and tells who completed it. */
    public void decide(Training training, List<Result> results) {
        var now = clock.instant();
        table.decide(results, now);
        eventLog.append(results.stream()
                .filter(Result::completed)
                .map(result -> completed(training, result, now))
                .toList());
    }

    private static ParticipationEvent.Completed completed(Training training, Result result, Instant now) {
        return new ParticipationEvent.Completed(
                result.participationId(),
                training.id,
                result.workerId(),
                training.region,
                training.title,
                training.topic,
                training.firstDay,
                training.lastDay,
                result.lessonHours(),
                result.sessionsAttended(),
                result.sessions(),
                now);
    }

    /** Refuses a list of workers for those that are not as they should be, naming the place of each. */
    public static void refuse(Problem problem, String field, List<UUID> workers, Predicate<UUID> wrong) {
        var violations = IntStream.range(0, workers.size())
                .filter(i -> wrong.test(workers.get(i)))
                .mapToObj(i -> Violation.of(field + "[" + i + "]", problem))
                .toList();
        if (!violations.isEmpty()) {
            throw problem.because().with(violations);
        }
    }
}
