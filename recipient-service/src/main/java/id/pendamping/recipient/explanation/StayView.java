package id.pendamping.recipient.explanation;

import id.pendamping.recipient.ledger.LineKind;
import id.pendamping.recipient.ledger.Stay;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.reason.ExitReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A stay of the family on the programme in a village.")
public record StayView(
        RegionLabel village,

        @Schema(description = "How it began.", examples = "BASELINE")
        LineKind began,

        @Schema(
                description = "How it began, in the caller's language.",
                examples = "Sudah terdaftar pada daftar pertama")
        String beganLabel,

        @Schema(description = "The first list with the family in this village.")
        StageView from,

        @Schema(description = "How it ended; null while it goes on.", examples = "EXIT", nullable = true)
        LineKind ended,

        @Schema(
                description = "How it ended, in the caller's language; null while it goes on.",
                examples = "Keluar",
                nullable = true)
        String endedLabel,

        @Schema(
                description = "The first list without the family in this village; null while the stay goes on.",
                nullable = true)
        StageView endedIn,

        @Schema(
                description =
                        "Of an exit: the code of the reason that was given, `UNEXPLAINED` where none was; null otherwise.",
                examples = "DUPLICATE",
                nullable = true)
        String reason,

        @Schema(
                description = "Which version of the reason was given; null where none was.",
                examples = "1",
                nullable = true)
        Integer reasonVersion) {

    static StayView of(Stay stay, ExplanationWords words) {
        var village = stay.village();
        return new StayView(
                new RegionLabel(village, words.regions().name(village)),
                stay.began(),
                stay.began().label(words.language()),
                StageView.of(stay.from()),
                stay.ended(),
                stay.goesOn() ? null : stay.ended().label(words.language()),
                StageView.of(stay.endedIn()),
                stay.ended() == LineKind.EXIT && stay.reason() == null ? ExitReason.UNEXPLAINED : stay.reason(),
                stay.reasonVersion());
    }
}
