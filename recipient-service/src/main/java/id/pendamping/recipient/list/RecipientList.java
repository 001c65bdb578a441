package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_STEP_CLOSED;
import static id.pendamping.recipient.list.ListProblem.LIST_UNKNOWN;

import id.pendamping.platform.problem.Wording;
import id.pendamping.recipient.period.Period;
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

/** Every family of one regency on one programme in one period, on its way from a draft to the ledger. */
@Entity
public class RecipientList extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    public String region;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme")
    public Programme programme;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "period")
    public Period period;

    @Enumerated(EnumType.STRING)
    public ListStatus status;

    public boolean sample;

    /** Null until it is published. */
    public Integer edition;

    /** The upload that is its content, or that was begun last; null before the first. */
    public Long upload;

    public String comment;
    public String openedBy;
    public Instant openedAt;
    public String submittedBy;
    public Instant submittedAt;
    public String decidedBy;
    public Instant decidedAt;

    protected RecipientList() {}

    RecipientList(String region, Period period, boolean sample, String by, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.region = region;
        programme = period.programme;
        this.period = period;
        this.sample = sample;
        status = ListStatus.DRAFT;
        openedBy = by;
        openedAt = now;
    }

    void mustAllow(ListStep step) {
        if (!step.isOpenFrom(status)) {
            var label = (Wording) status::label;
            throw LIST_STEP_CLOSED.because(label, status.name(), step.name());
        }
    }

    void discard() {
        mustAllow(ListStep.DISCARD);
        status = ListStatus.DISCARDED;
    }

    /** An upload has begun; whatever was the content before is no longer. */
    void importing(long upload) {
        mustAllow(ListStep.UPLOAD);
        status = ListStatus.IMPORTING;
        this.upload = upload;
    }

    void imported() {
        status = ListStatus.IMPORTED;
    }

    /** The upload ended without a result; one that was begun since goes on. */
    void failed(long upload) {
        if (status == ListStatus.IMPORTING && this.upload == upload) {
            status = ListStatus.FAILED;
        }
    }

    static RecipientList byId(UUID id) {
        return RecipientList.<RecipientList>findByIdOptional(id).orElseThrow(() -> LIST_UNKNOWN.at("id", id));
    }

    /** The list, held until the transaction ends: steps of one list follow each other. */
    static RecipientList held(UUID id) {
        return RecipientList.<RecipientList>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> LIST_UNKNOWN.at("id", id));
    }
}
