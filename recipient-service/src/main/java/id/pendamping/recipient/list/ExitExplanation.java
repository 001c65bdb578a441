package id.pendamping.recipient.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a family leaves.")
public record ExitExplanation(
        @NotNull
        @Schema(
                description = "The family, as the list of changes names it.",
                examples = "019f2a53-5a00-7000-8000-000000000012")
        UUID family,

        @NotBlank @Size(max = 40) @Schema(description = "A code of `/v1/exit-reasons`.", examples = "DECEASED")
        String reason) {}
