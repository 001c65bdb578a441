package id.pendamping.workforce.roster;

import id.pendamping.workforce.assignment.AssignmentView;
import id.pendamping.workforce.region.Label;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who is signed in, for a page to know what to offer.")
public record CallerView(
        @Schema(description = "The account or client of the token.", examples = "officer-17.06")
        String id,

        @Schema(description = "Its roles.", examples = "[\"officer\", \"viewer\"]")
        List<String> roles,

        @Schema(description = "The regions it may see into; `ID` is all of them.")
        List<Label> regions,

        @Schema(
                description = "The worker that the token belongs to; null for other accounts.",
                nullable = true,
                examples = "0197f0c2-0000-7000-8000-000000000001")
        UUID worker,

        @Schema(description = "The worker's own assignments that are active today.")
        List<AssignmentView> assignments) {}
