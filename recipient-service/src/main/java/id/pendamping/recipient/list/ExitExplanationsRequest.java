package id.pendamping.recipient.list;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why families leave, one by one.")
public record ExitExplanationsRequest(
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "The families and the reasons.")
        List<@NotNull @Valid ExitExplanation> explanations) {}
