package id.pendamping.recipient.explanation;

import id.pendamping.recipient.place.RegionLabel;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A companion who serves the village, by role and office.")
public record CompanionView(
        @Schema(
                description = "The worker, as workforce-service knows it.",
                examples = "0197f0c2-0000-7000-8000-000000000001")
        UUID worker,

        @Schema(description = "The code of the cadre, as in `/v1/cadres`.", examples = "PKH_FACILITATOR")
        String cadre,

        @Schema(description = "The cadre in the caller's language.", examples = "pendamping sosial PKH")
        String cadreName,

        @Schema(description = "The office that keeps the worker's record.")
        RegionLabel office,

        @Schema(description = "The region served, in which the village lies.")
        RegionLabel area) {

    static CompanionView of(Companion companion, ExplanationWords words) {
        return new CompanionView(
                companion.worker(),
                companion.cadre(),
                CadreName.of(companion.cadre(), words.language()),
                new RegionLabel(companion.office(), words.regions().name(companion.office())),
                new RegionLabel(companion.area(), words.regions().name(companion.area())));
    }
}
