package id.pendamping.platform.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where on Kafka is to be told again. */
@Schema(name = "ReplayRequest", description = "From where on Kafka is to be told again.")
public record ReplayRequest(
        @Schema(
                description = "The position behind which to begin: 0 tells everything again.",
                required = true,
                examples = "52000")
        @NotNull
        @PositiveOrZero
        Long position) {}
