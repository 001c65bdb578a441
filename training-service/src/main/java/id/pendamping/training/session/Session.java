package id.pendamping.training.session;

import static id.pendamping.training.session.SessionProblem.SESSION_CANCELLED;
import static id.pendamping.training.session.SessionProblem.SESSION_HELD;
import static id.pendamping.training.session.SessionProblem.SESSION_OUTSIDE;
import static id.pendamping.training.session.SessionProblem.SESSION_TIMES;
import static id.pendamping.training.session.SessionProblem.SESSION_UNKNOWN;

import id.pendamping.platform.problem.ProblemException;
import id.pendamping.training.training.Training;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A part of a training's programme, for which attendance is taken once. */
@Entity
public class Session extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    public UUID trainingId;
    public String region;
    public String title;
    public LocalDateTime startsAt;
    public LocalDateTime endsAt;
    public int lessonHours;
    public String cancelledBecause;
    public Instant attendanceRecordedAt;
    public String attendanceRecordedBy;

    protected Session() {}

    Session(Training training, SessionRequest request) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.trainingId = training.id;
        this.region = training.region;
        write(training, request);
    }

    void edit(Training training, SessionRequest request) {
        mustBeAhead();
        write(training, request);
    }

    void cancel(String reason) {
        mustBeAhead();
        cancelledBecause = reason.strip();
    }

    /** Moves along with the training. */
    void shift(long days) {
        startsAt = startsAt.plusDays(days);
        endsAt = endsAt.plusDays(days);
    }

    /** Notes that attendance was taken, or corrected. */
    public void attendanceTaken(String by, Instant now) {
        attendanceRecordedAt = now;
        attendanceRecordedBy = by;
    }

    public boolean hasAttendance() {
        return attendanceRecordedAt != null;
    }

    public boolean isCancelled() {
        return cancelledBecause != null;
    }

    /** Whether it has begun, by the wall clock of the training's zone. */
    public boolean hasBegun(LocalDateTime wallClock) {
        return !wallClock.isBefore(startsAt);
    }

    public void mustNotBeCancelled() {
        if (isCancelled()) {
            throw SESSION_CANCELLED.because();
        }
    }

    boolean isInside(Training training) {
        return training.firstDay != null
                && !startsAt.toLocalDate().isBefore(training.firstDay)
                && !endsAt.isAfter(training.lastDay.plusDays(1).atStartOfDay());
    }

    private void mustBeAhead() {
        mustNotBeCancelled();
        if (hasAttendance()) {
            throw SESSION_HELD.because();
        }
    }

    private void write(Training training, SessionRequest request) {
        if (!request.startsAt().isBefore(request.endsAt())) {
            throw SESSION_TIMES.at("endsAt", request.endsAt(), request.startsAt());
        }
        title = request.title().strip();
        startsAt = request.startsAt();
        endsAt = request.endsAt();
        lessonHours = request.lessonHours();
        if (!isInside(training)) {
            throw outside("startsAt", training);
        }
    }

    ProblemException outside(String field, Training training) {
        var days = training.firstDay == null ? "-" : training.firstDay + " … " + training.lastDay;
        return SESSION_OUTSIDE.at(field, startsAt, endsAt, days);
    }

    /** A session of this training; of another training there is none by that id. */
    public static Session of(Training training, UUID id) {
        return found(training, findById(id));
    }

    /** Held alone until the transaction ends. */
    public static Session toChange(Training training, UUID id) {
        return found(training, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that are held or will be, in the order of the programme. */
    public static List<Session> standing(UUID trainingId) {
        return list("trainingId = ?1 and cancelledBecause is null order by startsAt, id", trainingId);
    }

    static List<Session> page(UUID trainingId, LocalDateTime behindTime, UUID behind, int limit) {
        return Session.<Session>find(
                        "trainingId = ?1 and (startsAt > ?2 or startsAt = ?2 and id > ?3) order by startsAt, id",
                        trainingId,
                        behindTime,
                        behind)
                .range(0, limit)
                .list();
    }

    static long count(UUID trainingId) {
        return count("trainingId", trainingId);
    }

    private static Session found(Training training, Session session) {
        if (session == null || !session.trainingId.equals(training.id)) {
            throw SESSION_UNKNOWN.because();
        }
        return session;
    }
}
