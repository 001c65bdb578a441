package id.pendamping.recipient.list;

import id.pendamping.platform.access.Caller;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A step that this caller can take now.")
public record ListStepView(
        @Schema(description = "The step.", examples = "UPLOAD")
        ListStep step,

        @Schema(description = "The step, in the caller's language.", examples = "Kirim isi")
        String label) {

    static List<ListStepView> openFor(RecipientList list, Caller caller) {
        return ListStep.openFor(list, caller).stream()
                .map(step -> new ListStepView(step, step.label(caller.language())))
                .toList();
    }
}
