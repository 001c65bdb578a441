package id.pendamping.recipient.explanation;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.reason.Deadline;
import id.pendamping.recipient.reason.ExitReason;
import id.pendamping.recipient.reason.ReasonGroup;
import id.pendamping.recipient.reason.ReasonTexts;

/** The reason that a family's exit was given, in the version that it was given in. */
record GivenReason(
        String code,
        int version,
        ReasonGroup group,
        boolean sensitive,
        String legalBasis,
        Deadline deadline,
        Integer deadlineDays,
        ReasonTexts indonesian,
        ReasonTexts english) {

    static GivenReason of(ExitReason reason) {
        return new GivenReason(
                reason.code,
                reason.version,
                reason.group,
                reason.sensitive,
                reason.legalBasis,
                reason.deadline,
                reason.deadlineDays,
                reason.indonesian,
                reason.english);
    }

    ReasonTexts in(Language language) {
        return language == Language.EN ? english : indonesian;
    }
}
