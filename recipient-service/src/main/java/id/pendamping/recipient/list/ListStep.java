package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListStatus.DRAFT;
import static id.pendamping.recipient.list.ListStatus.FAILED;
import static id.pendamping.recipient.list.ListStatus.IMPORTED;
import static id.pendamping.recipient.list.ListStatus.IMPORTING;
import static id.pendamping.recipient.list.ListStatus.PUBLISHED;
import static id.pendamping.recipient.list.ListStatus.RETURNED;
import static id.pendamping.recipient.list.ListStatus.SUBMITTED;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.language.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with a list: by whom, and while it stands where. */
@Schema(description = "What can be done with a list: by whom, and while it stands where.")
public enum ListStep {
    UPLOAD(Roles.OFFICER, "Kirim isi", "Send the content", DRAFT, IMPORTING, IMPORTED, FAILED, RETURNED),
    ANSWER(Roles.OFFICER, "Jawab pertanyaan dan alasan", "Answer questions and give reasons", IMPORTED),
    SUBMIT(Roles.OFFICER, "Ajukan", "Submit", IMPORTED),
    RECALL(Roles.OFFICER, "Tarik kembali", "Recall", SUBMITTED),
    RETURN(Roles.APPROVER, "Kembalikan", "Return", SUBMITTED),
    PUBLISH(Roles.APPROVER, "Terbitkan", "Publish", SUBMITTED),
    REVERT(Roles.APPROVER, "Batalkan", "Revert", PUBLISHED),
    DISCARD(Roles.OFFICER, "Buang", "Discard", DRAFT, IMPORTED, FAILED, RETURNED);

    private final String role;
    private final String indonesian;
    private final String english;
    private final Set<ListStatus> from;

    ListStep(String role, String indonesian, String english, ListStatus... from) {
        this.role = role;
        this.indonesian = indonesian;
        this.english = english;
        this.from = EnumSet.copyOf(List.of(from));
    }

    boolean isOpenFrom(ListStatus status) {
        return from.contains(status);
    }

    /** Whether this account, of those with the role, may take the step. */
    boolean isFor(RecipientList list, String account) {
        return switch (this) {
            case RECALL -> account.equals(list.submittedBy);
            case RETURN, PUBLISH, REVERT -> !account.equals(list.submittedBy);
            default -> true;
        };
    }

    String label(Language language) {
        return language.of(indonesian, english);
    }

    /** What this caller can do with the list now. */
    static List<ListStep> openFor(RecipientList list, Caller caller) {
        return Stream.of(values())
                .filter(step -> caller.has(step.role) && step.isOpenFrom(list.status))
                .filter(step -> step.isFor(list, caller.id()))
                .toList();
    }
}
