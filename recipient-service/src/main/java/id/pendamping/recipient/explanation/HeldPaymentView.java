package id.pendamping.recipient.explanation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A payment of the family that was held while it stayed on the list.")
public record HeldPaymentView(
        @Schema(description = "The code of the reason.", examples = "UNCLAIMED")
        String reason,

        @Schema(description = "Which version of the reason was given, with the last of the lists.", examples = "1")
        int reasonVersion,

        @Schema(
                description = "What the reason is called, in the caller's language.",
                examples = "Bantuan belum diambil")
        String reasonName,

        @Schema(
                description =
                        "Whether the reason is told to the family alone. No sentence of the answer names it then.",
                examples = "false")
        boolean sensitive,

        @Schema(description = "The stage of the first list that said so.")
        StageView from,

        @Schema(description = "The stage of the last list that said so.")
        StageView to,

        @Schema(description = "What became of it.", examples = "ENDED")
        HoldState state,

        @Schema(description = "What became of it, in the caller's language.", examples = "Tidak ditahan lagi")
        String stateLabel,

        @Schema(
                description = "The stage of the list after the last one that said so; null while that is the newest.",
                nullable = true)
        StageView next) {

    static HeldPaymentView of(HeldPayment payment, ExplanationWords words) {
        return new HeldPaymentView(
                payment.reason().code(),
                payment.reason().version(),
                payment.reason().in(words.language()).name(),
                payment.reason().sensitive(),
                StageView.of(payment.from()),
                StageView.of(payment.to()),
                payment.state(),
                payment.state().label(words.language()),
                StageView.of(payment.next()));
    }
}
