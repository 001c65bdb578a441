package id.pendamping.recipient.list;

import id.pendamping.recipient.place.RegionLabel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A village that the file does not name at all: one question, not as many exits as it has families.")
public record MissingVillageView(
        RegionLabel village,

        @Schema(description = "How many families it has on the programme.", examples = "48")
        long families,

        @Schema(
                description = "Whether it was answered that they left. Until then they are held back.",
                examples = "false")
        boolean left,

        @Schema(
                description = "The reason that was given for all of them; null for none.",
                examples = "MOVED",
                nullable = true)
        String reason) {}
