package id.pendamping.recipient.threshold;

import static id.pendamping.recipient.threshold.ThresholdProblem.THRESHOLD_UNKNOWN;
import static id.pendamping.recipient.threshold.ThresholdProblem.THRESHOLD_VALUE;

import id.pendamping.recipient.programme.Programme;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A limit that answers are measured against, from which day on, and who said so. */
@Entity
public class Threshold extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    @Enumerated(EnumType.STRING)
    public ThresholdKind kind;

    /** Null: it holds for every programme that has no row of its own. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme")
    public Programme programme;

    /** Null for the smallest count. */
    public BigDecimal percent;

    /** The smallest count that is published; null for thresholds in percent. */
    public Integer smallestCount;

    /** Null: it holds until another begins. */
    public LocalDate firstDay;

    public String source;

    /** The change that the present value came with; null before publication numbers were given. */
    public UUID recordedIn;

    protected Threshold() {}

    Threshold(ThresholdKind kind, Programme programme, LocalDate firstDay) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.kind = kind;
        this.programme = programme;
        this.firstDay = firstDay;
    }

    void set(BigDecimal percent, Integer smallestCount, String source, UUID recordedIn) {
        if (kind.isPercent() != (percent != null)) {
            throw THRESHOLD_VALUE.at("percent", kind, kind.form());
        }
        if (kind.isPercent() == (smallestCount != null)) {
            throw THRESHOLD_VALUE.at("smallestCount", kind, kind.form());
        }
        if (percent != null && !kind.takes(percent)) {
            throw THRESHOLD_VALUE.at("percent", kind, kind.form());
        }
        this.percent = percent;
        this.smallestCount = smallestCount;
        this.source = source.strip();
        this.recordedIn = recordedIn;
    }

    /**
     * Whether a change goes beyond this threshold. Nothing is rounded on the way: 10.004 percent is more than 10.
     *
     * @return null when there is nothing to measure against
     */
    public Boolean isExceededBy(long change, long from) {
        return from == 0 ? null : exceeds(change, from, percent);
    }

    static boolean exceeds(long change, long from, BigDecimal percent) {
        var moved = new BigDecimal(BigInteger.valueOf(change).abs()).multiply(BigDecimal.valueOf(100));
        return moved.compareTo(percent.multiply(BigDecimal.valueOf(from))) > 0;
    }

    /** The number as people write it: 10, not 10.00. */
    public BigDecimal plainPercent() {
        if (percent == null) {
            return null;
        }
        var plain = percent.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    /** The row in force on a day: the programme's own before the one of all, the youngest first. There always is one. */
    public static Threshold on(ThresholdKind kind, LocalDate day, String programme) {
        return find(
                        "kind = ?1 and (programme is null or programme.code = ?2) and (firstDay is null or firstDay <= ?3)"
                                + " order by programme.code nulls last, firstDay desc nulls last",
                        kind,
                        programme,
                        day)
                .firstResult();
    }

    static Threshold byId(UUID id) {
        return Threshold.<Threshold>findByIdOptional(id).orElseThrow(() -> THRESHOLD_UNKNOWN.at("id", id));
    }

    static List<Threshold> behind(ThresholdKind kind, UUID id, int limit) {
        return find("(?1 is null or kind = ?1) and (?2 is null or id > ?2) order by id", kind, id)
                .page(0, limit)
                .list();
    }

    static long count(ThresholdKind kind) {
        return count("?1 is null or kind = ?1", kind);
    }

    static Optional<Threshold> of(ThresholdKind kind, Programme programme, LocalDate firstDay) {
        return find(
                        "kind = ?1 and programme is not distinct from ?2 and firstDay is not distinct from ?3",
                        kind,
                        programme,
                        firstDay)
                .firstResultOptional();
    }
}
