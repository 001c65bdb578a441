package id.pendamping.recipient.complaint;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.language.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with a complaint: by whom, and while it stands where. */
@Schema(description = "What can be done with a complaint: by whom, and while it stands where.")
public enum ComplaintStep {
    ANSWER(ComplaintStatus.RECEIVED, "Jawab", "Answer", Roles.OFFICER),
    CLOSE(ComplaintStatus.ANSWERED, "Selesaikan", "Close", Roles.OFFICER, Roles.COMPANION);

    private final ComplaintStatus from;
    private final String indonesian;
    private final String english;
    private final Set<String> roles;

    ComplaintStep(ComplaintStatus from, String indonesian, String english, String... roles) {
        this.from = from;
        this.indonesian = indonesian;
        this.english = english;
        this.roles = Set.of(roles);
    }

    boolean isOpenFrom(ComplaintStatus status) {
        return from == status;
    }

    String label(Language language) {
        return language.of(indonesian, english);
    }

    /** What this caller can do with the complaint now. */
    static List<ComplaintStep> openFor(Complaint complaint, Caller caller) {
        return Stream.of(values())
                .filter(step -> step.isOpenFrom(complaint.status))
                .filter(step -> step.roles.stream().anyMatch(caller::has))
                .toList();
    }
}
