package id.pendamping.recipient.list;

import id.pendamping.recipient.place.RegionLabel;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A payment that is held with a list. Which family that is in life, only the files of the office say: by their rows.")
public record ListHoldView(
        @Schema(description = "The line of the file of holds, the header being 1.", examples = "2")
        int row,

        @Schema(
                description =
                        "The line of the content of the list that names the family; null when no row that was accepted does, and the family stays as it was.",
                examples = "17",
                nullable = true)
        Integer listRow,

        @Schema(
                description =
                        "The family as the ledger knows it, by an id that means nothing elsewhere; null while it is new, until the list is published.",
                examples = "019f2a53-5a00-7000-8000-000000000012",
                nullable = true)
        UUID family,

        @Schema(description = "Where the family is by this list.")
        RegionLabel village,

        @Schema(
                description = "Why its payment is held: a code of `/v1/exit-reasons` with the effect `HOLD`.",
                examples = "ACCOUNT_INACTIVE")
        String reason) {}
