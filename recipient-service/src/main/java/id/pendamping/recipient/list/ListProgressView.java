package id.pendamping.recipient.list;

import id.pendamping.platform.http.Tagged;
import id.pendamping.platform.language.Language;
import id.pendamping.platform.problem.ProblemDocument;
import id.pendamping.recipient.list.LongStep.Kind;
import id.pendamping.recipient.list.LongStep.Phase;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far the step is that was asked of a whole list last, and how it ended.")
public record ListProgressView(
        @Schema(description = "The list.", examples = RecipientListResource.EXAMPLE_ID)
        UUID list,

        @Schema(description = "Which step it is.", examples = "PUBLICATION")
        Kind step,

        @Schema(description = "The same, in the caller's language.", examples = "Penerbitan")
        String stepLabel,

        @Schema(description = "Where it stands.", examples = "STAYS")
        Phase phase,

        @Schema(description = "The same, in the caller's language.", examples = "Masa penerimaan ditulis")
        String phaseLabel,

        @Schema(
                description =
                        "How much of it is done, in percent of the time that such a step usually takes; 100 when it has ended.",
                examples = "40")
        int percent,

        @Schema(
                description =
                        "Whether it goes on without anybody waiting for it, as `Prefer: respond-async` wishes; what was accepted is done even if the service is restarted meanwhile.",
                examples = "true")
        boolean accepted,

        @Schema(
                description =
                        "Whether nobody goes on with a step that was not accepted, because the service ended in the middle. Nothing of it was kept; it has to be asked for again.",
                examples = "false")
        boolean abandoned,

        @Schema(description = "The account that asked for it.", examples = "approver-17.06")
        String askedBy,

        @Schema(description = "When that was.", examples = "2026-01-06T08:00:00Z")
        Instant askedAt,

        @Schema(
                description = "When the last attempt at it began; null before the first.",
                examples = "2026-01-06T08:00:01Z",
                nullable = true)
        Instant startedAt,

        @Schema(
                description = "When it ended; null while it goes on.",
                examples = "2026-01-06T08:00:09Z",
                nullable = true)
        Instant finishedAt,

        @Schema(
                description =
                        "Why it was refused, as it is answered to whoever waits, or that it was abandoned, and what to do; null otherwise.",
                nullable = true)
        ProblemDocument problem)
        implements Tagged {

    /** @param left whether nobody works on it now */
    static ListProgressView of(
            RecipientList list, LongStep step, boolean left, ProblemDocument problem, Language language) {
        // An attempt that ended with its service left the phase behind that it was in.
        var phase = left ? step.accepted ? Phase.WAITING : Phase.ABANDONED : step.phase;
        return new ListProgressView(
                list.id,
                step.kind,
                step.kind.label(language),
                phase,
                phase.label(language),
                left || phase == Phase.FAILED ? phase.percent : step.percent,
                step.accepted,
                left && !step.accepted,
                step.askedBy,
                step.askedAt,
                step.startedAt,
                step.finishedAt,
                problem);
    }

    boolean ended() {
        return abandoned || finishedAt != null;
    }

    @Override
    public String etag() {
        return askedAt.toEpochMilli() + "." + phase + "." + percent + "."
                + (startedAt == null ? 0 : startedAt.toEpochMilli()) + (abandoned ? ".left" : "");
    }
}
