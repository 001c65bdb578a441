package id.pendamping.workforce.headcount;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a later word replaced.")
public record EarlierCount(
        @Schema(description = "Its revision.", examples = "1")
        int revision,

        @Schema(description = "How many workers; null is unknown.", nullable = true, examples = "40")
        Long count,

        @Schema(description = "The remark of then.", nullable = true, examples = "as printed")
        String note,

        @Schema(description = "When it was recorded.", examples = "2026-11-20T22:00:00Z")
        Instant recordedAt) {}
