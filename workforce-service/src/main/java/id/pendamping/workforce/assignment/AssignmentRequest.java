package id.pendamping.workforce.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An assignment to start.")
public record AssignmentRequest(
        @Schema(description = "The worker.", examples = "0197f0c2-0000-7000-8000-000000000001") @NotNull
        UUID workerId,

        @Schema(description = "The code of the cadre.", examples = "PKH_FACILITATOR") @NotNull
        String cadre,

        @Schema(description = "The scope region, on a level that the cadre allows.", examples = "17.06") @NotNull
        String region,

        @Schema(
                description =
                        "The villages, districts or regencies covered, all inside the scope region. Absent or empty: the scope region itself "
                                + "where it is of the level the cadre serves, otherwise not known yet.",
                nullable = true,
                examples = "[\"17.06.01.2001\", \"17.06.01.2002\"]")
        @Size(max = 2000)
        List<@NotNull String> coverage,

        @Schema(description = "The number of the decree.", examples = "460/12/2025") @NotBlank @Size(max = 120)
        String decree,

        @Schema(description = "The first day.", examples = "2025-01-01") @NotNull
        LocalDate from,

        @Schema(description = "The last day, where the decree names one.", nullable = true, examples = "2025-12-31")
        LocalDate to) {}
