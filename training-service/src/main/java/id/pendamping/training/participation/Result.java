package id.pendamping.training.participation;

import java.util.UUID;

/** What came of a participation: how many of the sessions it attended, and whether that was enough. */
public record Result(
        UUID participationId, UUID workerId, int sessionsAttended, int sessions, int lessonHours, boolean completed) {}
