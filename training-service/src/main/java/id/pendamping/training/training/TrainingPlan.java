package id.pendamping.training.training;

import id.pendamping.training.privacy.NoPersonNumber;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that can be changed about a training until it begins. */
@Schema(description = "All that can be changed about a training until it begins.")
public record TrainingPlan(
        @NotBlank
        @Size(max = 200)
        @NoPersonNumber
        @Schema(description = "What it is called.", examples = "Bimtek pendamping PKH Mukomuko")
        String title,

        @NotNull @Schema(description = "The code of its topic.", examples = "RECIPIENT_PROBLEM_SOLVING")
        String topic,

        @NotNull @Schema(description = "The zone in which its days and hours are meant.", examples = "Asia/Jakarta")
        Zone zone,

        @Schema(
                description = "The first day, or the first of the window while it is tentative. A draft may have none.",
                examples = "2025-08-12",
                nullable = true)
        LocalDate firstDay,

        @Schema(
                description =
                        "The last day, or the last of the window while it is tentative. Given when `firstDay` is.",
                examples = "2025-08-13",
                nullable = true)
        LocalDate lastDay,

        @Size(max = 2000)
        @NoPersonNumber
        @Schema(
                description = "What else should be known. No personal data.",
                examples = "Sample: the date is made up, no source prints one.",
                nullable = true)
        String note,

        @Min(1)
        @Max(100)
        @Schema(
                description =
                        "The share of sessions, in percent, that a participant must attend to complete the training."
                                + " No regulation that sets it was found, so each training has its own; 100 when absent.",
                examples = "100",
                defaultValue = "100")
        Integer requiredAttendancePercent) {}
