package id.pendamping.recipient.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the office says about a village that the file does not name at all.")
public record MissingVillageRequest(
        @NotBlank @Size(max = 13) @Schema(description = "The village.", examples = "17.06.01.2005")
        String village,

        @NotNull
        @Schema(
                description =
                        "True: its families left, all of them. False: they stay as they were, which is also so when nothing is said.",
                examples = "true")
        Boolean left,

        @Size(max = 40)
        @Schema(
                description = "Why they left, a code of `/v1/exit-reasons`; null leaves their exits unexplained.",
                examples = "MOVED",
                nullable = true)
        String reason) {}
