package id.pendamping.training.speaker;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows speakers to the caller: the name only to who may see persons and says why, and then the trail says so. */
@ApplicationScoped
class SpeakerViews {

    private final Caller caller;
    private final AuditTrail auditTrail;

    SpeakerViews(Caller caller, AuditTrail auditTrail) {
        this.caller = caller;
        this.auditTrail = auditTrail;
    }

    SpeakerView of(Speaker speaker) {
        var named = speaker.name != null && caller.mayReadPersons();
        if (named) {
            auditTrail.read("speaker", speaker.id, speaker.region);
        }
        return new SpeakerView(
                speaker.id,
                speaker.trainingId,
                named ? speaker.name : null,
                speaker.workerId,
                speaker.institution,
                speaker.role,
                speaker.role.label(caller.language()),
                speaker.acting,
                speaker.withdrawnBecause,
                speaker.version);
    }
}
