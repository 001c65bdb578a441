package id.pendamping.training.training;

import id.pendamping.platform.language.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that this caller can take now, with `POST …/transitions`. */
@Schema(description = "A step that this caller can take now, with `POST …/transitions`.")
public record TrainingAction(
        @Schema(description = "The `to` of the step.", examples = "SCHEDULED")
        Status to,

        @Schema(description = "What it leads to, in the caller's language.", examples = "Terjadwal")
        String label,

        @Schema(description = "Whether the step wants a `reason`.", examples = "false")
        boolean wantsReason,

        @Schema(description = "Whether the step wants `firstDay` and `lastDay`.", examples = "false")
        boolean wantsDates) {

    static List<TrainingAction> openFrom(Training training, Language language) {
        return training.status.next().stream()
                .map(to -> new TrainingAction(
                        to,
                        to.label(language),
                        to.wantsReason(),
                        to.isPlanned() && (training.firstDay == null || training.status == Status.POSTPONED)))
                .toList();
    }
}
