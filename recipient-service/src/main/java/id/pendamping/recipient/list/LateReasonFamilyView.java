package id.pendamping.recipient.list;

import id.pendamping.recipient.place.RegionLabel;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An exit and the reason found for it.")
public record LateReasonFamilyView(
        @Schema(
                description = "The family as the ledger knows it, by an id that means nothing elsewhere.",
                examples = "019f2a53-5a00-7000-8000-000000000012")
        UUID family,

        @Schema(description = "The village that it left.") RegionLabel village,

        @Schema(description = "A code of `/v1/exit-reasons`.", examples = "DECEASED")
        String reason) {}
