package id.pendamping.recipient.list;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.Tagged;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A list of the recipient families of one regency on one programme in one period. It names nobody.")
public record ListView(
        @Schema(description = "The id of the list.", examples = "019f2a53-5a00-7000-8000-000000000010")
        UUID id,

        ProgrammeLabel programme,

        RegionLabel region,

        ListPeriod period,

        @Schema(description = "Where it stands.", examples = "DRAFT")
        ListStatus status,

        @Schema(description = "Where it stands, in the caller's language.", examples = "Draf")
        String statusLabel,

        @Schema(description = "Whether it is made up, to show how the software answers.", examples = "false")
        boolean sample,

        @Schema(
                description =
                        "Which of the published lists of its regency, programme and period it is, from 1; null until it is published.",
                examples = "1",
                nullable = true)
        Integer version,

        @Schema(
                description = "What the approver said who returned it, or why it was reverted; null otherwise.",
                examples = "Desa Air Dikit belum lengkap.",
                nullable = true)
        String comment,

        @Schema(description = "The account that opened it.", examples = "officer-17.06")
        String openedBy,

        @Schema(description = "When it was opened.", examples = "2026-01-05T02:15:30Z")
        Instant openedAt,

        @Schema(
                description = "The account that submitted it; null before.",
                examples = "officer-17.06",
                nullable = true)
        String submittedBy,

        @Schema(description = "When it was submitted; null before.", examples = "2026-01-06T03:00:00Z", nullable = true)
        Instant submittedAt,

        @Schema(
                description =
                        "The account that published or returned it, never the one that submitted it; null before.",
                examples = "approver-17.06",
                nullable = true)
        String decidedBy,

        @Schema(description = "When that was; null before.", examples = "2026-01-06T08:00:00Z", nullable = true)
        Instant decidedAt,

        @Schema(description = "The steps open to this caller now; empty for those who only read.")
        List<ListStepView> actions,

        @Schema(description = "How often the list was changed.", examples = "3")
        int revision)
        implements Tagged {

    static ListView of(RecipientList list, Places places, Caller caller) {
        return new ListView(
                list.id,
                ProgrammeLabel.of(list.programme, caller.language()),
                places.label(list.region),
                ListPeriod.of(list.period),
                list.status,
                list.status.label(caller.language()),
                list.sample,
                list.edition,
                list.comment,
                list.openedBy,
                list.openedAt,
                list.submittedBy,
                list.submittedAt,
                list.decidedBy,
                list.decidedAt,
                ListStepView.openFor(list, caller),
                list.version);
    }

    @Override
    public String etag() {
        return String.valueOf(revision);
    }
}
