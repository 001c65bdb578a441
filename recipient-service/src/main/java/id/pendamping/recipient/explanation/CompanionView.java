package id.pendamping.recipient.explanation;

import id.pendamping.recipient.place.RegionLabel;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A companion who serves the village, by role, office and name.")
public record CompanionView(
        @Schema(
                description = "The worker, as workforce-service knows it.",
                examples = "0197f0c2-0000-7000-8000-000000000001")
        UUID worker,

        @Schema(description = "The code of the cadre, as in `/v1/cadres`.", examples = "PKH_FACILITATOR")
        String cadre,

        @Schema(description = "The cadre in the caller's language.", examples = "pendamping sosial PKH")
        String cadreName,

        @Schema(
                description =
                        "The name; null when workforce-service does not know it or could not be asked (`namesUnavailable`).",
                examples = "Pekerja 017",
                nullable = true)
        String name,

        @Schema(description = "The office that keeps the worker's record.")
        RegionLabel office,

        @Schema(description = "The region served, in which the village lies.")
        RegionLabel area) {

    /** Records print their components, and this one names a person. */
    @Override
    public String toString() {
        return "CompanionView[worker=" + worker + "]";
    }

    static CompanionView of(Companion companion, ExplanationWords words) {
        return new CompanionView(
                companion.worker(),
                companion.cadre(),
                CadreName.of(companion.cadre(), words.language()),
                words.names().of(companion.worker()),
                new RegionLabel(companion.office(), words.regions().name(companion.office())),
                new RegionLabel(companion.area(), words.regions().name(companion.area())));
    }
}
