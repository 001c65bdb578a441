package id.pendamping.recipient.list;

import id.pendamping.recipient.place.RegionLabel;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a list does to one family. Which family that is in life, only your file says: by its row.")
public record ListChangeView(
        @Schema(description = "Its place in the list of changes.", examples = "1")
        int number,

        @Schema(description = "What happens.", examples = "MOVE")
        ChangeKind kind,

        @Schema(description = "What happens, in the caller's language.", examples = "Pindah desa")
        String label,

        @Schema(
                description =
                        "The family as the ledger knows it, by an id that means nothing elsewhere; null when it is not known whose row it is.",
                examples = "019f2a53-5a00-7000-8000-000000000012",
                nullable = true)
        UUID family,

        @Schema(
                description = "The line of the file, the header being 1; null when no row names the family.",
                examples = "17",
                nullable = true)
        Integer row,

        @Schema(description = "Where it was; null when it was not there.", nullable = true)
        RegionLabel from,

        @Schema(description = "Where it is now; null when it is not.", nullable = true)
        RegionLabel to,

        @Schema(
                description =
                        "Why it is not known whose it is: `NIK_ALONE` (the card is new, the representative known), `TWO_FAMILIES` (card and representative lead to two), `TWO_ROWS` (several rows lead to one), `VILLAGE_MISSING`; null otherwise.",
                examples = "NIK_ALONE",
                nullable = true)
        IdentityQuestion question,

        @Schema(
                description = "Of an exit: the reason given; null when there is none yet.",
                examples = "MOVED",
                nullable = true)
        String reason) {}
