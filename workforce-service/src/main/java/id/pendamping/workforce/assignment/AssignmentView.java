package id.pendamping.workforce.assignment;

import id.pendamping.platform.http.Tagged;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An assignment: who serves as what, where, by which decree, from when to when.")
public record AssignmentView(
        @Schema(description = "Its id.", examples = "0197f0c2-0000-7000-8000-000000000002")
        UUID id,

        @Schema(description = "The worker.", examples = "0197f0c2-0000-7000-8000-000000000001")
        UUID workerId,

        @Schema(description = "The worker's number in the office, when it started.", examples = "PKH-017")
        String workerNumber,

        @Schema(description = "The office that keeps the worker's record.", examples = "17.06")
        String office,

        @Schema(description = "The code of the cadre.", examples = "PKH_FACILITATOR")
        String cadre,

        @Schema(description = "The cadre's name in the caller's language.", examples = "Pendamping sosial PKH")
        String cadreName,

        @Schema(description = "The scope region.", examples = "17.06")
        String region,

        @Schema(description = "Its name.", examples = "Kabupaten Mukomuko")
        String regionName,

        @Schema(
                description = "The regions covered, in the order of their codes; empty while they are not known.",
                examples = "[\"17.06.01.2001\", \"17.06.01.2002\"]")
        List<String> coverage,

        @Schema(description = "The number of the decree.", examples = "460/12/2025")
        String decree,

        @Schema(description = "The first day.", examples = "2025-01-01")
        LocalDate from,

        @Schema(description = "The last day; null while open.", nullable = true, examples = "2025-12-31")
        LocalDate to,

        @Schema(description = "Why it ended; null while nobody ended it.", nullable = true, examples = "RESIGNED")
        EndReason reason,

        @Schema(description = "The reason in the caller's language.", nullable = true, examples = "mengundurkan diri")
        String reasonLabel,

        @Schema(description = "Whether today is one of its days.", examples = "true")
        boolean active,

        @Schema(description = "How often it was changed.", examples = "0")
        int version,

        @Schema(description = "The steps open to the caller: END.", examples = "[\"END\"]")
        List<String> actions)
        implements Tagged {

    @Override
    public String etag() {
        return version
                + (active ? "a" : "")
                + (actions.isEmpty() ? "" : "e")
                + Integer.toHexString(cadreName.hashCode());
    }
}
