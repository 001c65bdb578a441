package id.pendamping.recipient.list;

import id.pendamping.platform.access.Caller;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Reasons for exits that were published unexplained, proposed together.")
public record LateReasonView(
        @Schema(description = "The id of the proposal.", examples = "019f2a53-5a00-7000-8000-000000000041")
        UUID id,

        @Schema(description = "The list whose exits they explain.", examples = "019f2a53-5a00-7000-8000-000000000010")
        UUID list,

        ProgrammeLabel programme,

        RegionLabel region,

        ListPeriod period,

        @Schema(description = "Where it stands.", examples = "PROPOSED")
        LateReasonStatus status,

        @Schema(description = "Where it stands, in the caller's language.", examples = "Diusulkan")
        String statusLabel,

        @Schema(description = "How many exits are explained.", examples = "54")
        long families,

        @Schema(
                description = "What the approver said who returned it; null otherwise.",
                examples = "Bukti kematian belum ada.",
                nullable = true)
        String comment,

        @Schema(description = "The account that proposed it.", examples = "officer-17.06")
        String proposedBy,

        @Schema(description = "When it was proposed.", examples = "2026-03-05T02:15:30Z")
        Instant proposedAt,

        @Schema(
                description = "The account that approved or returned it, never the one that proposed it; null before.",
                examples = "approver-17.06",
                nullable = true)
        String decidedBy,

        @Schema(description = "When that was; null before.", examples = "2026-03-06T08:00:00Z", nullable = true)
        Instant decidedAt,

        @Schema(
                description =
                        "The publication number from which on statistics know these reasons; null until approved.",
                examples = "412",
                nullable = true)
        Long publication) {

    static LateReasonView of(LateReason proposal, Places places, Caller caller) {
        return new LateReasonView(
                proposal.id,
                proposal.list.id,
                ProgrammeLabel.of(proposal.list.programme, caller.language()),
                places.label(proposal.region),
                ListPeriod.of(proposal.list.period),
                proposal.status,
                proposal.status.label(caller.language()),
                proposal.families,
                proposal.comment,
                proposal.proposedBy,
                proposal.proposedAt,
                proposal.decidedBy,
                proposal.decidedAt,
                proposal.publication);
    }
}
