package id.pendamping.recipient.reason;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The end of a reason: from the day after, nobody leaves for it.")
public record ExitReasonEndingRequest(
        @NotNull @Schema(description = "The last day on which it holds, today or later.", examples = "2027-12-31")
        LocalDate lastDay,

        @NotBlank
        @Size(max = 400)
        @Schema(description = "Where it is said that it ends.", examples = "Surat Kepala Dinas 460/12/2026")
        String source) {}
