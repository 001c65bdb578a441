package id.pendamping.training.attendance;

import static id.pendamping.training.attendance.AttendanceProblem.ATTENDANCE_MISSING;
import static id.pendamping.training.attendance.AttendanceProblem.NO_SESSIONS;

import id.pendamping.training.attendance.AttendanceTable.Attended;
import id.pendamping.training.participation.Participations;
import id.pendamping.training.participation.Result;
import id.pendamping.training.session.Session;
import id.pendamping.training.training.Status;
import id.pendamping.training.training.TrainingChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Decides who completed a training, in the transaction in which it is completed. */
@ApplicationScoped
class Completion {

    private final AttendanceTable table;
    private final Participations participations;

    Completion(AttendanceTable table, Participations participations) {
        this.table = table;
        this.participations = participations;
    }

    void decide(@Observes TrainingChange change) {
        if (!change.stepsTo(Status.COMPLETED)) {
            return;
        }
        var training = change.training();
        var sessions = Session.standing(training.id);
        mustAllHaveAttendance(sessions);
        var rule = new AttendanceRule(training.requiredAttendancePercent, sessions.size());
        participations.decide(
                training,
                table.attended(training.id).stream()
                        .map(attended -> result(attended, rule))
                        .toList());
    }

    private static Result result(Attended attended, AttendanceRule rule) {
        return new Result(
                attended.participationId(),
                attended.workerId(),
                attended.sessions(),
                rule.sessions(),
                attended.lessonHours(),
                rule.isMetBy(attended.sessions()));
    }

    private static void mustAllHaveAttendance(List<Session> sessions) {
        if (sessions.isEmpty()) {
            throw NO_SESSIONS.at("to");
        }
        var missing =
                sessions.stream().filter(session -> !session.hasAttendance()).toList();
        if (!missing.isEmpty()) {
            throw ATTENDANCE_MISSING.at("to", missing.size(), missing.getFirst().startsAt);
        }
    }
}
