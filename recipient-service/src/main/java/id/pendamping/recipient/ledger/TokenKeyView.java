package id.pendamping.recipient.ledger;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A key of the tokens.")
public record TokenKeyView(
        @Schema(description = "Its id, as in `RECIPIENT_TOKEN_KEYS`.", examples = "2025-01")
        String id,

        @Schema(description = "Whether new tokens are of it.", examples = "false")
        boolean primary,

        @Schema(description = "Whether this service has it in its environment.", examples = "true")
        boolean alive,

        @Schema(description = "When the first tokens were made under it.", examples = "2025-01-04T02:11:09Z")
        Instant firstUsedAt,

        @Schema(
                description = "How many regencies compare their lists by it still. 0 is needed to withdraw it.",
                examples = "12")
        long regencies,

        @Schema(
                description = "When it was withdrawn; null until then.",
                examples = "2026-11-22T04:00:00Z",
                nullable = true)
        Instant withdrawnAt,

        @Schema(
                description =
                        "How many numbers of families that had left were known under it alone, and were forgotten with it; null until it was withdrawn.",
                examples = "318",
                nullable = true)
        Long forgotten,

        @Schema(description = "Whether the last of its tokens is destroyed.", examples = "false")
        boolean destroyed) {}
