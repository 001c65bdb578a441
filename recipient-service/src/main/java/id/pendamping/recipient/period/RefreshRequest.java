package id.pendamping.recipient.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A refresh of a register as it shall read.")
public record RefreshRequest(
        @NotNull @Schema(description = "The first day that the refresh stands for.", examples = "2027-01-01")
        LocalDate firstDay,

        @NotNull @Schema(description = "The last day that it stands for, itself included.", examples = "2027-03-31")
        LocalDate lastDay,

        @Schema(
                description = "The day by which a regency's list made from it is due; absent while nobody has said it.",
                examples = "2027-01-20",
                nullable = true)
        LocalDate dueDay,

        @NotBlank
        @Size(max = 400)
        @Schema(description = "The rule that it stands on.", examples = "Inpres 4/2025, 5 Februari 2025")
        String legalBasis,

        @NotBlank
        @Size(max = 400)
        @Schema(
                description = "Where the days are said: a decree, a letter, an address.",
                examples = "Surat Kepala Dinas 460/12/2026")
        String source) {}
