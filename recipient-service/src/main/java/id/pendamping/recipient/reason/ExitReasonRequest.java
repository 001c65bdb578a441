package id.pendamping.recipient.reason;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A reason as it shall read.")
public record ExitReasonRequest(
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        @Schema(description = "The code; it cannot be changed later.", examples = "DUPLICATE")
        String code,

        @NotNull @Schema(description = "Under which heading statistics count it.", examples = "DATA")
        ReasonGroup group,

        @NotNull
        @Schema(
                description =
                        "`EXIT`: the family leaves. `HOLD`: it stays on the list and its payment waits; a hold can be undone.",
                examples = "EXIT")
        Effect effect,

        @NotNull
        @Schema(
                description = "Whether it touches what the law calls specific personal data, or what shames a family.",
                examples = "false")
        Boolean sensitive,

        @NotNull
        @Size(max = 20)
        @Schema(
                description = "The programmes that it can be given for, by code or alias; empty for all of them.",
                examples = "[\"PKH\"]")
        List<@NotBlank @Size(max = 40) String> programmes,

        @NotBlank
        @Size(max = 400)
        @Schema(
                description = "The rule that it stands on.",
                examples = "Kepmensos 73/HUK/2024, sebagaimana diberitakan")
        String legalBasis,

        @NotNull
        @Schema(
                description =
                        "By when the family should act: at any time (`NONE`), before the register is refreshed the next time (`NEXT_REFRESH`), "
                                + "or within `deadlineDays` of being told (`DAYS`).",
                examples = "DAYS")
        Deadline deadline,

        @Min(1)
        @Max(366)
        @Schema(
                description = "How many days the family has; given when `deadline` is `DAYS`, and only then.",
                examples = "14",
                nullable = true)
        Integer deadlineDays,

        @NotNull @Valid @Schema(description = "Its words in Indonesian.")
        ReasonTexts indonesian,

        @NotNull
        @Valid
        @Schema(
                description = "Its words in English.",
                examples =
                        "{\"name\": \"Duplicate\", \"decidedBy\": \"The Ministry of Social Affairs, after matching with the population data (Dukcapil)\", "
                                + "\"plainAnswer\": \"The aid stopped because the family was recorded more than once, and this record was removed.\", "
                                + "\"whatToDo\": \"Ask the companion whether the other record is active.\", "
                                + "\"script\": \"The family was recorded more than once, so one record was closed.\"}")
        ReasonTexts english,

        @NotBlank
        @Size(max = 400)
        @Schema(description = "Where all this was read, or who set it.", examples = "poskota.co.id/2024/08/05")
        String source,

        @Schema(
                description =
                        "The first day on which it holds. Absent: a first version holds without a beginning, one that follows a used version from "
                                + "today, and a later one that is edited keeps its day.",
                examples = "2027-01-01",
                nullable = true)
        LocalDate validFrom) {}
