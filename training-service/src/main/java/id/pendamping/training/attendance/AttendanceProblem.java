package id.pendamping.training.attendance;

import id.pendamping.platform.problem.Problem;

/** How attendance says no. */
public enum AttendanceProblem implements Problem {
    ATTENDEE_UNKNOWN(404),
    ATTENDEE_TWICE(400),
    ATTENDANCE_CLOSED(409),
    SESSION_LATER(409),
    NO_SESSIONS(409),
    ATTENDANCE_MISSING(409);

    private final int status;

    AttendanceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
