package id.pendamping.recipient.complaint;

import static id.pendamping.recipient.complaint.ComplaintProblem.COMPLAINT_STEP_CLOSED;
import static id.pendamping.recipient.complaint.ComplaintProblem.COMPLAINT_UNKNOWN;

import id.pendamping.platform.problem.Wording;
import id.pendamping.recipient.programme.Programme;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What somebody asked on behalf of a family, from its receipt to the answer. */
@Entity
public class Complaint extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    public String receipt;

    @Enumerated(EnumType.STRING)
    public ComplaintCategory category;

    @Enumerated(EnumType.STRING)
    public ComplaintStatus status;

    public String region;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme")
    public Programme programme;

    /** As the ledger knows it; null when it does not. */
    public UUID family;

    public String question;
    public String answer;
    public String openedBy;
    public Instant openedAt;
    public String answeredBy;
    public Instant answeredAt;
    public String closedBy;
    public Instant closedAt;

    protected Complaint() {}

    Complaint(ComplaintRequest request, String region, Programme programme, String by, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        receipt = Receipt.next();
        category = request.category();
        status = ComplaintStatus.RECEIVED;
        this.region = region;
        this.programme = programme;
        family = request.family();
        question = request.question().strip();
        openedBy = by;
        openedAt = now;
    }

    InquiryEvent.Opened opened() {
        return new InquiryEvent.Opened(id, receipt, programme.code, region, openedAt);
    }

    InquiryEvent.Answered answer(String answer, String by, Instant now) {
        mustAllow(ComplaintStep.ANSWER);
        status = ComplaintStatus.ANSWERED;
        this.answer = answer.strip();
        answeredBy = by;
        answeredAt = now;
        return new InquiryEvent.Answered(id, receipt, programme.code, region, openedAt, now);
    }

    void close(String by, Instant now) {
        mustAllow(ComplaintStep.CLOSE);
        status = ComplaintStatus.CLOSED;
        closedBy = by;
        closedAt = now;
    }

    private void mustAllow(ComplaintStep step) {
        if (!step.isOpenFrom(status)) {
            var label = (Wording) status::label;
            throw COMPLAINT_STEP_CLOSED.because(label, status.name(), step.name());
        }
    }

    static Complaint byId(UUID id) {
        return Complaint.<Complaint>findByIdOptional(id).orElseThrow(() -> COMPLAINT_UNKNOWN.at("id", id));
    }

    /** Held until the transaction ends: steps of one complaint follow each other. */
    static Complaint held(UUID id) {
        return Complaint.<Complaint>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> COMPLAINT_UNKNOWN.at("id", id));
    }
}
