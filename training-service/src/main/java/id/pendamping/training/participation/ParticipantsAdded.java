package id.pendamping.training.participation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The participants that a request added. */
@Schema(description = "The participants that a request added.")
public record ParticipantsAdded(
        @Schema(description = "One for each worker of the request.")
        List<ParticipantView> items) {}
