package id.pendamping.training.attendance;

/**
 * When a participant has completed a training: by the share of its sessions attended. In whole numbers, so that two of
 * three sessions are less than 67 percent and nothing is rounded in anybody's favour.
 */
record AttendanceRule(int requiredPercent, int sessions) {

    boolean isMetBy(int sessionsAttended) {
        return 100L * sessionsAttended >= (long) requiredPercent * sessions;
    }
}
