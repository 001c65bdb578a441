package id.pendamping.training.participation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A worker of the roster who can still be chosen. Names live in workforce-service. */
@Schema(description = "A worker of the roster who can still be chosen. Names live in workforce-service.")
public record CandidateView(
        @Schema(description = "The worker.", examples = "0198a0c4-7c00-7a10-8000-000000000003")
        UUID workerId,

        @Schema(description = "The worker's number at the office.", examples = "PKH-001")
        String number,

        @Schema(description = "The office that keeps the worker.", examples = "17.06")
        String office,

        @Schema(
                description = "The cadres in which the worker serves on the training's first day, or today.",
                examples = "[\"PKH_FACILITATOR\"]")
        List<String> cadres) {}
