package id.pendamping.recipient.ledger;

import id.pendamping.recipient.place.RegionLabel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far a regency is on its way to the primary key.")
public record TokenRegencyView(
        @Schema(description = "The regency.") RegionLabel region,

        @Schema(description = "The key by which its lists are compared.", examples = "2025-01")
        String key,

        @Schema(
                description =
                        "Whether that is the primary one: every family on one of its lists was known under it then.",
                examples = "false")
        boolean rotated) {}
