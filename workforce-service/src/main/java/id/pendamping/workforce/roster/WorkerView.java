package id.pendamping.workforce.roster;

import id.pendamping.platform.http.Tagged;
import id.pendamping.workforce.assignment.AssignmentView;
import id.pendamping.workforce.training.TrainingView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A worker with assignments and completed trainings.")
public record WorkerView(
        @Schema(description = "The worker's id.", examples = "0197f0c2-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "The regency or province whose office keeps the record.", examples = "17.06")
        String office,

        @Schema(description = "Its name.", examples = "Kabupaten Mukomuko")
        String officeName,

        @Schema(description = "The worker's number in the office.", examples = "PKH-017")
        String number,

        @Schema(description = "How often the record was changed.", examples = "0")
        int version,

        @Schema(
                description = "The person; null unless the caller's role may see persons and `X-Purpose` was sent.",
                nullable = true)
        PersonView person,

        @Schema(description = "Assignments that the caller may see, the latest first.")
        List<AssignmentView> assignments,

        @Schema(description = "Completed trainings, the latest first.")
        List<TrainingView> trainings,

        @Schema(description = "What looks odd about the NIK just sent; empty otherwise.")
        List<NikWarningView> warnings,

        @Schema(
                description = "The steps open to the caller: EDIT, ASSIGN, DISCLOSE_NIK.",
                examples = "[\"EDIT\", \"ASSIGN\"]")
        List<String> actions)
        implements Tagged {

    /** What the tag of a worker ends with where the person is shown, so that a cached answer without never stands for it. */
    static final String WITH_PERSON = "p";

    @Override
    public String etag() {
        int rest = List.of(assignments, trainings, actions).hashCode();
        return version + "-" + Integer.toHexString(rest) + (person == null ? "" : WITH_PERSON);
    }
}
