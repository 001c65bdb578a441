package id.pendamping.recipient.complaint;

import static id.pendamping.recipient.complaint.ComplaintProblem.COMPLAINT_FAMILY_UNKNOWN;
import static id.pendamping.recipient.complaint.ComplaintProblem.COMPLAINT_REGION_TOO_WIDE;
import static id.pendamping.recipient.figure.FigureProblem.PERSONAL_NUMBER;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.event.EventLog;
import id.pendamping.platform.privacy.PersonalNumber;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.regions.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What can be done with complaints. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Complaints {

    private final KnownFamilies families;
    private final EventLog eventLog;
    private final Places places;
    private final Caller caller;
    private final Clock clock;

    Complaints(KnownFamilies families, EventLog eventLog, Places places, Caller caller, Clock clock) {
        this.families = families;
        this.eventLog = eventLog;
        this.places = places;
        this.caller = caller;
        this.clock = clock;
    }

    Complaint open(ComplaintRequest request) {
        var region = places.mustBe("region", request.region().strip());
        caller.mustSee("region", region.code().value());
        if (region.level() == Level.PROVINCE) {
            throw COMPLAINT_REGION_TOO_WIDE.at("region", region.code().value(), region.name());
        }
        mustNameNobody("programme", request.programme());
        mustNameNobody("question", request.question());
        var programme = Programme.mustBe("programme", request.programme());
        if (request.family() != null && !families.wasIn(region.code(), programme.code, request.family())) {
            throw COMPLAINT_FAMILY_UNKNOWN.at("family", request.family());
        }
        var complaint = new Complaint(request, region.code().value(), programme, caller.id(), clock.instant());
        complaint.persist();
        eventLog.append(complaint.opened());
        return complaint;
    }

    Complaint answer(UUID id, AnswerRequest request) {
        mustNameNobody("answer", request.answer());
        var complaint = Complaint.held(id);
        eventLog.append(complaint.answer(request.answer(), caller.id(), clock.instant()));
        return complaint;
    }

    Complaint close(UUID id) {
        var complaint = Complaint.held(id);
        complaint.close(caller.id(), clock.instant());
        Complaint.flush();
        return complaint;
    }

    private static void mustNameNobody(String field, String text) {
        if (PersonalNumber.isIn(text)) {
            throw PERSONAL_NUMBER.at(field);
        }
    }
}
