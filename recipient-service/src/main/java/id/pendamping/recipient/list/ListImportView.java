package id.pendamping.recipient.list;

import id.pendamping.platform.http.Tagged;
import id.pendamping.platform.language.Language;
import id.pendamping.recipient.list.ListUpload.Phase;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far the file of a list is read, and what came of it.")
public record ListImportView(
        @Schema(description = "The list.", examples = RecipientListResource.EXAMPLE_ID)
        UUID list,

        @Schema(
                description =
                        "What is done: the rows are read, then compared with the ledger; then it is done, or it failed.",
                examples = "DONE")
        Phase phase,

        @Schema(description = "The same, in the caller's language.", examples = "Selesai")
        String phaseLabel,

        @Schema(
                description =
                        "Whether nobody goes on with it, because the service ended in the middle. The file has to be sent again.",
                examples = "false")
        boolean abandoned,

        @Schema(description = "How many rows were read, without the header.", examples = "6741")
        long rowsRead,

        @Schema(description = "How many of them were staged.", examples = "6738")
        long accepted,

        @Schema(
                description =
                        "How many of the rejected rows name a family by a number that can be read: it stays as it was, held back. How many families are held back in all, `/comparison` says.",
                examples = "2")
        long heldBack,

        @Schema(description = "How many of them were rejected; `/rejected-rows` says which and why.", examples = "3")
        long rejected,

        @Schema(description = "How many of the rejected rows name no family that could be told.", examples = "1")
        long unreadable,

        @Schema(
                description = "How much of the file was read, in percent; null when its length was not announced.",
                examples = "100",
                nullable = true)
        Integer percent,

        @Schema(
                description = "The name of the problem that ended it; null when none did.",
                examples = "LIST_FILE_BROKEN",
                nullable = true)
        String problem,

        @Schema(description = "The account that sent the file.", examples = "officer-17.06")
        String sentBy,

        @Schema(description = "When the reading began.", examples = "2026-01-05T02:16:00Z")
        Instant startedAt,

        @Schema(
                description = "When it ended; null while it goes on.",
                examples = "2026-01-05T02:16:01Z",
                nullable = true)
        Instant finishedAt,

        @Schema(description = "How often the list was changed; its `ETag`.", examples = "3")
        int revision)
        implements Tagged {

    static ListImportView of(RecipientList list, ListUpload upload, boolean abandoned, Language language) {
        return new ListImportView(
                list.id,
                upload.phase,
                label(upload.phase, language),
                abandoned,
                upload.rowsRead,
                upload.accepted,
                upload.rejected - upload.unreadable,
                upload.rejected,
                upload.unreadable,
                upload.percent,
                upload.problem,
                upload.sentBy,
                upload.startedAt,
                upload.finishedAt,
                list.version);
    }

    private static String label(Phase phase, Language language) {
        return switch (phase) {
            case READING -> language.of("Berkas dibaca", "Reading the file");
            case COMPARING -> language.of("Dibandingkan dengan buku besar", "Comparing with the ledger");
            case DONE -> language.of("Selesai", "Done");
            case FAILED -> language.of("Gagal", "Failed");
        };
    }

    boolean ended() {
        return abandoned || phase == Phase.DONE || phase == Phase.FAILED;
    }

    @Override
    public String etag() {
        // While it is read the list stands still and the counts do not.
        return finishedAt == null ? revision + "." + rowsRead : String.valueOf(revision);
    }
}
