package id.pendamping.recipient.threshold;

import static id.pendamping.recipient.threshold.ThresholdProblem.THRESHOLD_UNKNOWN;

import id.pendamping.recipient.programme.Programme;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
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

/** Above how many percent a change is worth an explanation, from which day on, and who said so. */
@Entity
public class Threshold extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    /** Null: it holds for every programme that has no row of its own. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme")
    public Programme programme;

    public BigDecimal percent;

    /** Null: it holds until another begins. */
    public LocalDate firstDay;

    public String source;

    protected Threshold() {}

    Threshold(Programme programme, LocalDate firstDay) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.programme = programme;
        this.firstDay = firstDay;
    }

    void set(BigDecimal percent, String source) {
        this.percent = percent;
        this.source = source.strip();
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
        var plain = percent.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    /** The row in force on a day: the programme's own before the one of all, the youngest first. */
    public static Threshold on(LocalDate day, String programme) {
        return find(
                        "(programme is null or programme.code = ?1) and (firstDay is null or firstDay <= ?2)"
                                + " order by programme.code nulls last, firstDay desc nulls last",
                        programme,
                        day)
                .firstResult();
    }

    static Threshold byId(UUID id) {
        return Threshold.<Threshold>findByIdOptional(id).orElseThrow(() -> THRESHOLD_UNKNOWN.at("id", id));
    }

    static List<Threshold> behind(UUID id, int limit) {
        return find("?1 is null or id > ?1 order by id", id).page(0, limit).list();
    }

    static Optional<Threshold> of(Programme programme, LocalDate firstDay) {
        return find("programme is not distinct from ?1 and firstDay is not distinct from ?2", programme, firstDay)
                .firstResultOptional();
    }
}
