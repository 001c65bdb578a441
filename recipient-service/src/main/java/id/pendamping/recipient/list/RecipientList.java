package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_FOUR_EYES;
import static id.pendamping.recipient.list.ListProblem.LIST_NOT_YOURS;
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

    /** Whether tokens of its rows are kept still. */
    public boolean staged;

    /** The list that stood when this one was compared; null when none did. */
    public UUID base;

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
        staged = true;
    }

    void comparedWith(RecipientList standing) {
        base = standing == null ? null : standing.id;
    }

    void submit(String by, Instant now) {
        mustAllow(ListStep.SUBMIT);
        status = ListStatus.SUBMITTED;
        submittedBy = by;
        submittedAt = now;
        decidedBy = null;
        decidedAt = null;
        comment = null;
    }

    void recall(String by) {
        mustAllow(ListStep.RECALL);
        mustBeFor(ListStep.RECALL, by);
        status = ListStatus.IMPORTED;
        submittedBy = null;
        submittedAt = null;
    }

    void giveBack(String comment, String by, Instant now) {
        mustAllow(ListStep.RETURN);
        mustBeFor(ListStep.RETURN, by);
        status = ListStatus.RETURNED;
        decide(by, now);
        this.comment = comment.strip();
    }

    void publish(int edition, String by, Instant now) {
        mustAllow(ListStep.PUBLISH);
        mustBeFor(ListStep.PUBLISH, by);
        status = ListStatus.PUBLISHED;
        this.edition = edition;
        decide(by, now);
    }

    void supersede() {
        status = ListStatus.SUPERSEDED;
    }

    /** What superseded it was reverted. */
    void standAgain() {
        status = ListStatus.PUBLISHED;
    }

    void revert(String reason, String by, Instant now) {
        mustAllow(ListStep.REVERT);
        mustBeFor(ListStep.REVERT, by);
        status = ListStatus.REVERTED;
        decide(by, now);
        comment = reason.strip();
    }

    void mustBeFor(ListStep step, String account) {
        if (!step.isFor(this, account)) {
            throw (step == ListStep.RECALL ? LIST_NOT_YOURS : LIST_FOUR_EYES).because();
        }
    }

    private void decide(String by, Instant now) {
        decidedBy = by;
        decidedAt = now;
    }

    /** The upload ended without a result; one that was begun since goes on. */
    void failed(long upload) {
        if (status == ListStatus.IMPORTING && this.upload == upload) {
            status = ListStatus.FAILED;
        }
    }

    /** Whether its period comes before that of another. */
    boolean isBefore(RecipientList other) {
        return period.firstDay.isBefore(other.period.firstDay);
    }

    /** The newest list of a regency and programme that stands; null when none does. */
    static RecipientList standing(String region, String programme) {
        return find(
                        "region = ?1 and programme.code = ?2 and status = ?3 order by period.firstDay desc",
                        region,
                        programme,
                        ListStatus.PUBLISHED)
                .firstResult();
    }

    /** The list that stands for the period of this one; null when none does. */
    RecipientList standingOfItsPeriod() {
        return find(
                        "region = ?1 and programme = ?2 and period = ?3 and status = ?4",
                        region,
                        programme,
                        period,
                        ListStatus.PUBLISHED)
                .firstResult();
    }

    /** What the next list of the same regency, programme and period would be numbered. */
    int nextEdition() {
        Integer last = getEntityManager()
                .createQuery(
                        "select max(l.edition) from RecipientList l where l.region = ?1 and l.programme = ?2 and l.period = ?3",
                        Integer.class)
                .setParameter(1, region)
                .setParameter(2, programme)
                .setParameter(3, period)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    static RecipientList byId(UUID id) {
        return RecipientList.<RecipientList>findByIdOptional(id).orElseThrow(() -> LIST_UNKNOWN.at("id", id));
    }

    /** Whose list it is, without reading more of it. */
    static String regionOf(UUID id) {
        return getEntityManager()
                .createQuery("select l.region from RecipientList l where l.id = ?1", String.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> LIST_UNKNOWN.at("id", id));
    }

    /** The list, held until the transaction ends: steps of one list follow each other. */
    static RecipientList held(UUID id) {
        return RecipientList.<RecipientList>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> LIST_UNKNOWN.at("id", id));
    }
}
