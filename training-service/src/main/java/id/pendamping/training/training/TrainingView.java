package id.pendamping.training.training;

import id.pendamping.platform.http.Tagged;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A training, with what belongs to it counted, and what the caller can do next. */
@Schema(description = "A training, with what belongs to it counted, and what the caller can do next.")
public record TrainingView(
        @Schema(description = "Its id.", examples = "0198a0c4-7c00-7a10-8000-000000000001")
        UUID id,

        @Schema(description = "The regency or province whose office holds it.", examples = "17.06")
        String region,

        @Schema(description = "The name of that region.", examples = "Kabupaten Mukomuko")
        String regionName,

        @Schema(description = "What it is called.", examples = "Bimtek pendamping PKH Mukomuko")
        String title,

        @Schema(description = "The code of its topic.", examples = "RECIPIENT_PROBLEM_SOLVING")
        String topic,

        @Schema(
                description = "The topic in the caller's language.",
                examples = "Penyelesaian masalah dengan penerima manfaat")
        String topicLabel,

        @Schema(description = "The zone in which its days and hours are meant.", examples = "Asia/Jakarta")
        Zone zone,

        @Schema(
                description =
                        "The first day, or the first of the window while it is tentative; null in a draft without.",
                examples = "2025-08-12",
                nullable = true)
        LocalDate firstDay,

        @Schema(
                description = "The last day, or the last of the window while it is tentative; null in a draft without.",
                examples = "2025-08-13",
                nullable = true)
        LocalDate lastDay,

        @Schema(
                description = "What else should be known.",
                examples = "Sample: the date is made up, no source prints one.",
                nullable = true)
        String note,

        @Schema(
                description = "The share of sessions, in percent, that a participant must attend to complete it.",
                examples = "100")
        int requiredAttendancePercent,

        @Schema(description = "Where it stands.", examples = "SCHEDULED")
        Status status,

        @Schema(description = "Where it stands, in the caller's language.", examples = "Terjadwal")
        String statusLabel,

        @Schema(
                description = "Why it is cancelled or postponed; null otherwise.",
                examples = "The hall is flooded",
                nullable = true)
        String reason,

        @Schema(description = "What belongs to it, counted.")
        TrainingCounts counts,

        @Schema(description = "The steps open to this caller now; empty for those who only read.")
        List<TrainingAction> actions,

        @Schema(description = "How often the training itself was changed.", examples = "3")
        int version)
        implements Tagged {

    /** The counts are part of the answer, so they are part of its tag. */
    @Override
    public String etag() {
        return "%d.%d.%d.%d.%d.%d"
                .formatted(
                        version,
                        counts.participants(),
                        counts.speakers(),
                        counts.attendance(),
                        counts.sessions(),
                        counts.lessonHours());
    }
}
