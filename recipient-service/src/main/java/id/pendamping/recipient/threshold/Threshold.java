package id.pendamping.recipient.threshold;

import static id.pendamping.recipient.threshold.ThresholdProblem.THRESHOLD_UNKNOWN;
import static id.pendamping.recipient.threshold.ThresholdProblem.THRESHOLD_VALUE;

import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.publication.PublishedState;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A limit that answers are measured against, from which day on, and who said so. */
@Entity
public class Threshold extends PanacheEntityBase {

    /** The rows that were known after the publication {@code :number}, each as it was then. One without a number was known since ever. */
    static final String KNOWN = """
            select t.id, t.kind, t.programme, t.first_day,
                case when later.number is null then t.version else kept.version end as version,
                case when later.number is null then t.percent else kept.percent end as percent,
                case when later.number is null then t.smallest_count else kept.smallest_count end as smallest_count,
                case when later.number is null then t.source else kept.source end as source,
                case when later.number is null then t.recorded_in else kept.recorded_in end as recorded_in
            from threshold t
            left join publication_instant later on later.change = t.recorded_in and later.number > :number
            left join lateral (
                select r.version, r.percent, r.smallest_count, r.source, r.recorded_in from threshold_revision r
                where later.number is not null and r.threshold = t.id and not exists (
                    select from publication_instant i where i.change = r.recorded_in and i.number > :number)
                order by r.version desc limit 1) kept on true
            where later.number is null or kept.version is not null""";

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

    /** The same in a state that was published: the row in force on its day, as it was known then. */
    public static Threshold on(ThresholdKind kind, PublishedState state, String programme) {
        return known("""
                        where kind = :kind and (programme is null or programme = :programme)
                            and (first_day is null or first_day <= :day)
                        order by programme nulls last, first_day desc nulls last""", state)
                .setParameter("kind", kind.name())
                .setParameter("programme", programme)
                .setParameter("day", state.day())
                .setMaxResults(1)
                .getSingleResult();
    }

    // What was then is never written back.
    private static TypedQuery<Threshold> known(String which, PublishedState state) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select * from (" + KNOWN + ") threshold " + which, Threshold.class)
                .setParameter("number", state.number())
                .setReadOnly(true);
    }

    /** A row as it was in a state that was published. */
    static Threshold byId(UUID id, PublishedState state) {
        return known("where id = :id", state).setParameter("id", id).getResultList().stream()
                .findFirst()
                .orElseThrow(() -> THRESHOLD_UNKNOWN.at("id", id));
    }

    /** Of a kind, or of all without one, as they were in a state that was published. */
    static List<Threshold> behind(ThresholdKind kind, UUID id, int limit, PublishedState state) {
        return known("where (:kind = '' or kind = :kind) and id > :behind order by id", state)
                .setParameter("kind", name(kind))
                .setParameter("behind", id == null ? new UUID(0, 0) : id)
                .setMaxResults(limit)
                .getResultList();
    }

    static long count(ThresholdKind kind, PublishedState state) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) from (" + KNOWN + ") threshold where (:kind = '' or kind = :kind)", Long.class)
                .setParameter("number", state.number())
                .setParameter("kind", name(kind))
                .getSingleResult();
    }

    private static String name(ThresholdKind kind) {
        return kind == null ? "" : kind.name();
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
