package id.pendamping.recipient.period;

import static id.pendamping.recipient.period.PeriodProblem.REFRESH_BACKWARDS;
import static id.pendamping.recipient.period.PeriodProblem.REFRESH_UNKNOWN;

import id.pendamping.platform.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One refresh of a register: the days that it stands for, and by when a regency's list made from it is due. */
@Entity
public class Refresh extends PanacheEntityBase {

    private static final String WITHIN = "regime = ?1 and lastDay >= ?2 and firstDay <= ?3";
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static final int MOST_AT_ONCE = 100;

    @Id
    public UUID id;

    @Version
    public int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "regime")
    public Regime regime;

    public LocalDate firstDay;
    public LocalDate lastDay;

    /** Null: nobody has said yet. */
    public LocalDate dueDay;

    /** The due day that was told to the world; null while none was. */
    public LocalDate dueTold;

    public String legalBasis;
    public String source;

    protected Refresh() {}

    Refresh(Regime regime, RefreshRequest request) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.regime = regime;
        change(request);
    }

    void change(RefreshRequest request) {
        if (request.lastDay().isBefore(request.firstDay())) {
            throw REFRESH_BACKWARDS.at("lastDay", request.firstDay(), request.lastDay());
        }
        firstDay = request.firstDay();
        lastDay = request.lastDay();
        dueDay = request.dueDay();
        legalBasis = request.legalBasis().strip();
        source = request.source().strip();
    }

    /** What is told when its due day has come. */
    RefreshDue fallDue(Instant now) {
        dueTold = dueDay;
        return new RefreshDue(
                id,
                regime.code,
                firstDay,
                lastDay,
                dueDay,
                Period.madeFrom(this).stream().map(RefreshDue.Stage::of).toList(),
                now);
    }

    /**
     * The same for each regency that lacks a list of it; while no stage is recorded, that is each.
     *
     * @param listed by period, the regencies that have a list of it
     */
    List<RegencyDue> fallDueIn(List<String> regencies, Map<UUID, Set<String>> listed, Instant now) {
        var periods = Period.madeFrom(this);
        var due = new ArrayList<RegencyDue>();
        for (var regency : regencies) {
            var lacking = periods.stream()
                    .filter(period -> !listed.getOrDefault(period.id, Set.of()).contains(regency))
                    .map(RefreshDue.Stage::of)
                    .toList();
            if (periods.isEmpty() || !lacking.isEmpty()) {
                due.add(new RegencyDue(id, regency, regime.code, firstDay, lastDay, dueDay, lacking, now));
            }
        }
        return due;
    }

    /**
     * Those whose due day has come and was not told; held, so that another replica sees what this one told. A due day that was put
     * off after it was told is told again, one that was put forward is not.
     */
    static List<Refresh> heldWhenDue(LocalDate today) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from refresh
                        where due_day <= :today and (due_told is null or due_told < due_day)
                        order by due_day, id
                        limit :most
                        for no key update
                        """, Refresh.class)
                .setParameter("today", today)
                .setParameter("most", MOST_AT_ONCE)
                .getResultList();
    }

    /** The refresh that the lists of a period are made from: the one of its register that its first day lies in. */
    public static Optional<Refresh> behind(Period period) {
        return find("regime = ?1 and firstDay <= ?2 and lastDay >= ?2", period.regime, period.firstDay)
                .firstResultOptional();
    }

    /** The last day before the register in force on a day is refreshed the next time; empty while its calendar does not say. */
    public static Optional<LocalDate> lastDayBeforeNext(LocalDate day) {
        var regime = Regime.on(day);
        return Refresh.<Refresh>find("regime = ?1 and firstDay > ?2 order by firstDay", regime, day)
                .page(0, 1)
                .<Refresh>firstResultOptional()
                .map(next -> next.firstDay.minusDays(1))
                .or(() -> Refresh.<Refresh>find("regime = ?1 and firstDay <= ?2 and lastDay >= ?2", regime, day)
                        .<Refresh>firstResultOptional()
                        .map(present -> present.lastDay));
    }

    static Refresh byId(Regime regime, UUID id) {
        return Refresh.<Refresh>find("regime = ?1 and id = ?2", regime, id)
                .firstResultOptional()
                .orElseThrow(() -> REFRESH_UNKNOWN.at("id", regime.code, id));
    }

    /** Another refresh of the register than this that shares a day with it. */
    static Optional<Refresh> overlapping(Regime regime, UUID id, RefreshRequest request) {
        return find(
                        "regime = ?1 and (?2 is null or id <> ?2) and firstDay <= ?4 and lastDay >= ?3",
                        regime,
                        id,
                        request.firstDay(),
                        request.lastDay())
                .firstResultOptional();
    }

    /** Those that share a day with the span, by day, behind a page. A null leaves that end of the span open. */
    static List<Refresh> within(Regime regime, LocalDate from, LocalDate to, Cursor cursor, int limit) {
        return find(
                        WITHIN + " and firstDay > ?4 order by firstDay",
                        regime,
                        orElse(from, EARLIEST),
                        orElse(to, LATEST),
                        cursor.isStart() ? EARLIEST : LocalDate.parse(cursor.key(0)))
                .page(0, limit)
                .list();
    }

    static long countWithin(Regime regime, LocalDate from, LocalDate to) {
        return count(WITHIN, regime, orElse(from, EARLIEST), orElse(to, LATEST));
    }

    // PostgreSQL cannot tell the type of a null date.
    private static LocalDate orElse(LocalDate day, LocalDate open) {
        return day == null ? open : day;
    }
}
