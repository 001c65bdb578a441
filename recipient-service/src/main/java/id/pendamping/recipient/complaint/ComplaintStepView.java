package id.pendamping.recipient.complaint;

import id.pendamping.platform.access.Caller;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A step that this caller can take now.")
public record ComplaintStepView(
        @Schema(description = "The step.", examples = "ANSWER")
        ComplaintStep step,

        @Schema(description = "The step, in the caller's language.", examples = "Jawab")
        String label) {

    static List<ComplaintStepView> openFor(Complaint complaint, Caller caller) {
        return ComplaintStep.openFor(complaint, caller).stream()
                .map(step -> new ComplaintStepView(step, step.label(caller.language())))
                .toList();
    }
}
