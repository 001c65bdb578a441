package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LATE_REASON_DECIDED;
import static id.pendamping.recipient.list.ListProblem.LATE_REASON_FOUR_EYES;
import static id.pendamping.recipient.list.ListProblem.LATE_REASON_UNKNOWN;

import id.pendamping.platform.access.Inside;
import id.pendamping.platform.problem.Wording;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Reasons for exits that were published unexplained, proposed together by one person and approved by another. */
@Entity
public class LateReason extends PanacheEntityBase {

    /** Which of them are wanted; null is any. */
    record Wanted(String region, LateReasonStatus status, String notBy) {

        private static final String WHERE =
                "region >= ?1 and region < ?2 and (?3 is null or status = ?3) and (?4 is null or proposedBy <> ?4)";
    }

    @Id
    public UUID id;

    @Version
    public int version;

    public String region;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "list")
    public RecipientList list;

    @Enumerated(EnumType.STRING)
    public LateReasonStatus status;

    public long families;
    public String comment;
    public String proposedBy;
    public Instant proposedAt;
    public String decidedBy;
    public Instant decidedAt;

    /** The publication number of their lines; null until approved. */
    public Long publication;

    protected LateReason() {}

    LateReason(RecipientList list, String by, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        region = list.region;
        this.list = list;
        status = LateReasonStatus.PROPOSED;
        // How many they are is known when the first is kept.
        families = 1;
        proposedBy = by;
        proposedAt = now;
    }

    void isOf(long families) {
        this.families = families;
    }

    void mustBeOpenTo(String account) {
        if (status != LateReasonStatus.PROPOSED) {
            throw LATE_REASON_DECIDED.because((Wording) status::label);
        }
        if (account.equals(proposedBy)) {
            throw LATE_REASON_FOUR_EYES.because();
        }
    }

    void approve(long publication, String by, Instant at) {
        mustBeOpenTo(by);
        status = LateReasonStatus.APPROVED;
        this.publication = publication;
        decidedBy = by;
        decidedAt = at;
    }

    void giveBack(String comment, String by, Instant now) {
        mustBeOpenTo(by);
        status = LateReasonStatus.RETURNED;
        this.comment = comment.strip();
        decidedBy = by;
        decidedAt = now;
    }

    static LateReason byId(UUID id) {
        return LateReason.<LateReason>findByIdOptional(id).orElseThrow(() -> LATE_REASON_UNKNOWN.at("id", id));
    }

    static LateReason held(UUID id) {
        return LateReason.<LateReason>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> LATE_REASON_UNKNOWN.at("id", id));
    }

    /** The youngest first. */
    static List<LateReason> before(UUID last, Wanted wanted, int limit) {
        var inside = Inside.of(wanted.region());
        return find(
                        Wanted.WHERE + " and (?5 is null or id < ?5) order by id desc",
                        inside.from(),
                        inside.to(),
                        wanted.status(),
                        wanted.notBy(),
                        last)
                .page(0, limit)
                .list();
    }

    static long count(Wanted wanted) {
        var inside = Inside.of(wanted.region());
        return count(Wanted.WHERE, inside.from(), inside.to(), wanted.status(), wanted.notBy());
    }
}
