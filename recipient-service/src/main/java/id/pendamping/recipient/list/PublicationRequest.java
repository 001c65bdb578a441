package id.pendamping.recipient.list;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the approver has seen and takes upon themselves.")
public record PublicationRequest(
        @NotNull
        @Min(0)
        @Schema(description = "How many families are held back, as `/comparison` says.", examples = "9")
        Long heldBack,

        @NotNull
        @Min(0)
        @Schema(
                description = "How many rejected rows name no family that could be told, as `/import` says.",
                examples = "1")
        Long unreadable) {}
