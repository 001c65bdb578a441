package id.pendamping.training.session;

import id.pendamping.training.privacy.NoPersonNumber;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session as the programme prints it. */
@Schema(description = "A session as the programme prints it.")
public record SessionRequest(
        @NotBlank
        @Size(max = 200)
        @NoPersonNumber
        @Schema(description = "What is taught in it.", examples = "Menjawab pertanyaan penerima manfaat")
        String title,

        @NotNull
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                format = "local-date-time",
                description = "When it begins: wall-clock time in the training's zone, without an offset.",
                examples = "2025-08-12T08:00:00")
        LocalDateTime startsAt,

        @NotNull
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                format = "local-date-time",
                description = "When it ends: wall-clock time in the training's zone, without an offset.",
                examples = "2025-08-12T11:00:00")
        LocalDateTime endsAt,

        @NotNull
        @Min(0)
        @Max(24)
        @Schema(description = "How many lesson hours (JP) it counts for; 0 for an opening ceremony.", examples = "4")
        Integer lessonHours) {}
