package id.pendamping.workforce.headcount;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendamping.platform.http.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A number of workers as somebody reported it. It is stored as printed, and never corrected here.")
public record HeadcountView(
        @Schema(description = "Its id.", examples = "0197f0c2-0000-7000-8000-000000000003")
        UUID id,

        @Schema(description = "The region counted.", examples = "52.08")
        String region,

        @Schema(description = "Its name.", examples = "Kabupaten Lombok Utara")
        String regionName,

        @Schema(description = "The code of the cadre counted.", examples = "TKSK")
        String cadre,

        @Schema(
                description = "The cadre's name in the caller's language.",
                examples = "Tenaga Kesejahteraan Sosial Kecamatan")
        String cadreName,

        @Schema(description = "How many workers; null is unknown, never zero.", nullable = true, examples = "43")
        Long count,

        @Schema(description = "What is counted.", examples = "WORKER")
        String unit,

        @Schema(
                description = "The day or the year the number speaks of; null is unknown.",
                nullable = true,
                examples = "2024-02-22")
        String referenceDate,

        @Schema(description = "Who reported it, and where.", examples = "radarntb.com 2024-02-22")
        String source,

        @Schema(description = "A remark.", nullable = true, examples = "as printed; 52.08 has 5 kecamatan")
        String note,

        @Schema(description = "1 for the first word, one more for each later one.", examples = "1")
        int revision,

        @Schema(description = "When it was recorded here.", examples = "2026-11-21T22:00:00Z")
        Instant recordedAt,

        @Schema(
                description = "What became of the report; present in the answer to it only.",
                nullable = true,
                examples = "RECORDED")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Outcome outcome,

        @Schema(description = "What stood there before, the oldest first.")
        List<EarlierCount> earlier)
        implements Tagged {

    @Override
    public String etag() {
        return revision + "-" + Integer.toHexString(cadreName.hashCode());
    }
}
