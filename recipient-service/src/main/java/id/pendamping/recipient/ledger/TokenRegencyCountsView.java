package id.pendamping.recipient.ledger;

import id.pendamping.recipient.place.RegionLabel;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The tokens of a regency, counted by key at this moment.")
public record TokenRegencyCountsView(
        @Schema(description = "The regency.") RegionLabel region,

        @Schema(
                description = "The key by which its lists are compared; null before its first list.",
                examples = "2025-01",
                nullable = true)
        String key,

        @Schema(description = "Whether that is the primary one.", examples = "false")
        boolean rotated,

        @Schema(description = "The keys that it has tokens of.")
        List<TokenCountView> keys) {}
