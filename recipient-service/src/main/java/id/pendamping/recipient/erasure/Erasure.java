package id.pendamping.recipient.erasure;

import static id.pendamping.recipient.erasure.ErasureProblem.ERASURE_DECIDED;
import static id.pendamping.recipient.erasure.ErasureProblem.ERASURE_FOUR_EYES;
import static id.pendamping.recipient.erasure.ErasureProblem.ERASURE_UNKNOWN;

import id.pendamping.platform.access.Inside;
import id.pendamping.platform.problem.Wording;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** That what leads to a family be destroyed: asked by one person, confirmed by another, done when the family is on no list. */
@Entity
@Table(name = "family_erasure")
public class Erasure extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    public String region;

    /** Null once it is done or refused: then nothing says whom it was about. */
    public UUID family;

    @Enumerated(EnumType.STRING)
    public ErasureStatus status;

    public String basis;
    public String comment;
    public String requestedBy;
    public Instant requestedAt;
    public String decidedBy;
    public Instant decidedAt;
    public Instant doneAt;

    /** How many tokens were destroyed. */
    public Long tokens;

    protected Erasure() {}

    Erasure(String region, UUID family, String basis, String by, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.region = region;
        this.family = family;
        this.basis = basis.strip();
        status = ErasureStatus.REQUESTED;
        requestedBy = by;
        requestedAt = now;
    }

    void confirm(String by, Instant now) {
        decide(by, now);
        status = ErasureStatus.QUEUED;
    }

    void refuse(String comment, String by, Instant now) {
        decide(by, now);
        status = ErasureStatus.REFUSED;
        this.comment = comment.strip();
        family = null;
    }

    void done(long tokens, Instant now) {
        status = ErasureStatus.DONE;
        this.tokens = tokens;
        doneAt = now;
        family = null;
    }

    boolean isFor(String account) {
        return !account.equals(requestedBy);
    }

    private void decide(String by, Instant now) {
        if (status != ErasureStatus.REQUESTED) {
            throw ERASURE_DECIDED.because((Wording) status::label);
        }
        if (!isFor(by)) {
            throw ERASURE_FOUR_EYES.because();
        }
        decidedBy = by;
        decidedAt = now;
    }

    static Erasure byId(UUID id) {
        return Erasure.<Erasure>findByIdOptional(id).orElseThrow(() -> ERASURE_UNKNOWN.at("id", id));
    }

    static Erasure held(UUID id) {
        return Erasure.<Erasure>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ERASURE_UNKNOWN.at("id", id));
    }

    /** Whether somebody asked for this family already, and it is not done. */
    static boolean isAskedFor(String region, UUID family) {
        return count("region = ?1 and family = ?2", region, family) > 0;
    }

    /** Those of a regency that wait until their families are on no list. */
    static List<Erasure> queued(String region) {
        return list("region = ?1 and status = ?2 order by id", region, ErasureStatus.QUEUED);
    }

    /** Those inside a region, the youngest first. */
    static List<Erasure> before(UUID last, String region, ErasureStatus status, int limit) {
        var inside = Inside.of(region);
        return find(
                        "region >= ?1 and region < ?2 and (?3 is null or status = ?3) and (?4 is null or id < ?4) order by id desc",
                        inside.from(),
                        inside.to(),
                        status,
                        last)
                .page(0, limit)
                .list();
    }

    static long count(String region, ErasureStatus status) {
        var inside = Inside.of(region);
        return count(
                "region >= ?1 and region < ?2 and (?3 is null or status = ?3)", inside.from(), inside.to(), status);
    }
}
