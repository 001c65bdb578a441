package id.pendamping.workforce.caseload;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The band that the caseload is judged by.")
public record Band(
        @Schema(description = "Below this many families per worker is BELOW.", examples = "150")
        int lower,

        @Schema(description = "Above this many families per worker is ABOVE.", examples = "350")
        int upper,

        @Schema(
                description = "Where the caseload lies; null while it is unknown.",
                nullable = true,
                examples = "WITHIN")
        Position position,

        @Schema(
                description = "Where the numbers come from.",
                examples = "R6: at least 250 (Manggarai Barat 2024), 304 nationally, 177 (Mukomuko 2025)")
        String source) {

    /** Where a caseload lies in its band; the limits are inside. */
    @Schema(description = "Where a caseload lies in its band; the limits are inside.")
    public enum Position {
        BELOW,
        WITHIN,
        ABOVE
    }

    public static Band of(CaseloadBand band, BigDecimal familiesPerWorker) {
        return new Band(band.lower, band.upper, band.position(familiesPerWorker), band.source);
    }
}
