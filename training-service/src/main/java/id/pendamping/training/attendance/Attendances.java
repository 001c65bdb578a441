package id.pendamping.training.attendance;

import static id.pendamping.training.attendance.AttendanceProblem.ATTENDANCE_CLOSED;
import static id.pendamping.training.attendance.AttendanceProblem.ATTENDEE_TWICE;
import static id.pendamping.training.attendance.AttendanceProblem.ATTENDEE_UNKNOWN;
import static id.pendamping.training.attendance.AttendanceProblem.SESSION_LATER;
import static java.util.stream.Collectors.toSet;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.training.attendance.AttendanceTable.Mark;
import id.pendamping.training.participation.Participation;
import id.pendamping.training.participation.Participations;
import id.pendamping.training.session.Session;
import id.pendamping.training.training.Status;
import id.pendamping.training.training.Training;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Who was present. Recorded and corrected while the training is ONGOING: the step to COMPLETED decides by it who completed,
 * and tells the world, so after that it stands.
 */
@ApplicationScoped
@Transactional
public class Attendances {

    private final AttendanceTable table;
    private final Caller caller;
    private final Clock clock;

    Attendances(AttendanceTable table, Caller caller, Clock clock) {
        this.table = table;
        this.caller = caller;
        this.clock = clock;
    }

    public AttendanceView of(UUID trainingId, UUID sessionId) {
        return view(Session.of(Training.byId(trainingId), sessionId));
    }

    public AttendanceView record(UUID trainingId, UUID sessionId, List<UUID> present, IfMatch ifMatch) {
        var training = Training.toAddTo(trainingId);
        var session = Session.toChange(training, sessionId);
        IfMatch.require(ifMatch, view(session).etag());
        mustBeOpen(training, session);
        mustBeParticipants(trainingId, present);
        session.attendanceTaken(caller.id(), clock.instant());
        table.record(trainingId, sessionId, present, caller.id(), clock.instant());
        return view(session);
    }

    private void mustBeOpen(Training training, Session session) {
        if (training.status != Status.ONGOING) {
            throw ATTENDANCE_CLOSED.because(training.status.words());
        }
        session.mustNotBeCancelled();
        if (!session.hasBegun(LocalDateTime.ofInstant(clock.instant(), training.zone.toZoneId()))) {
            throw SESSION_LATER.because(session.startsAt, training.zone);
        }
    }

    private static void mustBeParticipants(UUID trainingId, List<UUID> present) {
        var seen = new HashSet<UUID>();
        Participations.refuse(ATTENDEE_TWICE, "present", present, worker -> !seen.add(worker));
        var participants = Participation.of(trainingId, present).stream()
                .map(participation -> participation.workerId)
                .collect(toSet());
        Participations.refuse(ATTENDEE_UNKNOWN, "present", present, worker -> !participants.contains(worker));
    }

    private AttendanceView view(Session session) {
        var marks = session.hasAttendance() ? table.marks(session.trainingId, session.id) : List.<Mark>of();
        return new AttendanceView(
                session.id,
                session.attendanceRecordedAt,
                session.attendanceRecordedBy,
                workers(marks, true),
                workers(marks, false),
                session.version);
    }

    private static List<UUID> workers(List<Mark> marks, boolean present) {
        return marks.stream()
                .filter(mark -> mark.present() == present)
                .map(Mark::workerId)
                .toList();
    }
}
