package id.pendamping.recipient.explanation;

import id.pendamping.recipient.ledger.Stage;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ExplainedStage", description = "A stage of the programme: that of a list.")
public record StageView(
        @Schema(description = "The year.", examples = "2025")
        int year,

        @Schema(description = "The number of the stage (*tahap*) within the year.", examples = "2")
        int stage,

        @Schema(description = "The first day.", examples = "2025-04-01")
        LocalDate firstDay,

        @Schema(description = "The last day, itself included.", examples = "2025-06-30")
        LocalDate lastDay) {

    /** Null for null. */
    static StageView of(Stage stage) {
        return stage == null ? null : new StageView(stage.year(), stage.number(), stage.firstDay(), stage.lastDay());
    }
}
