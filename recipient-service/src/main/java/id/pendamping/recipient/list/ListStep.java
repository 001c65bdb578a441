package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListStatus.DRAFT;
import static id.pendamping.recipient.list.ListStatus.FAILED;
import static id.pendamping.recipient.list.ListStatus.IMPORTED;
import static id.pendamping.recipient.list.ListStatus.IMPORTING;
import static id.pendamping.recipient.list.ListStatus.RETURNED;

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

    String label(Language language) {
        return language.of(indonesian, english);
    }

    /** What this caller can do with the list now. */
    static List<ListStep> openFor(RecipientList list, Caller caller) {
        return Stream.of(values())
                .filter(step -> caller.has(step.role) && step.isOpenFrom(list.status))
                .toList();
    }
}
