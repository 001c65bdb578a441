package id.pendamping.workforce.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What we read of training-service's {@code participation-completed.v1}. */
record ParticipationCompleted(
        UUID participationId,
        UUID trainingId,
        UUID workerId,
        String region,
        String title,
        String topic,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal lessonHours,
        int sessionsAttended,
        int sessions,
        Instant occurredAt) {}
