package id.pendamping.recipient.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A register as it shall read.")
public record RefreshCalendarRequest(
        @NotBlank
        @Size(max = 120)
        @Schema(description = "The name in Indonesian.", examples = "Data Tunggal Sosial dan Ekonomi Nasional")
        String nameIndonesian,

        @NotBlank
        @Size(max = 120)
        @Schema(description = "The name in English.", examples = "National Socio-Economic Single Registry")
        String nameEnglish,

        @NotNull @Schema(description = "How often it is refreshed.", examples = "QUARTERLY")
        Rhythm refreshed,

        @Schema(
                description =
                        "The first day on which lists are made from it, until the next register begins; absent for the first of all registers alone.",
                examples = "2025-02-05",
                nullable = true)
        LocalDate firstDay,

        @NotBlank
        @Size(max = 400)
        @Schema(description = "The rule that it stands on.", examples = "Inpres 4/2025, 5 Februari 2025")
        String legalBasis) {}
