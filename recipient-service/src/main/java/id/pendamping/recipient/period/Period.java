package id.pendamping.recipient.period;

import static id.pendamping.recipient.period.PeriodProblem.PERIOD_BACKWARDS;
import static id.pendamping.recipient.period.PeriodProblem.PERIOD_IDENTITY_FIXED;
import static id.pendamping.recipient.period.PeriodProblem.PERIOD_UNKNOWN;

import id.pendamping.platform.http.Cursor;
import id.pendamping.recipient.programme.Programme;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One stage of a programme in a year: from which day to which, and from which register its lists were made. */
@Entity
public class Period extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme")
    public Programme programme;

    public int year;
    public int stage;
    public LocalDate firstDay;
    public LocalDate lastDay;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "regime")
    public Regime regime;

    public String source;

    protected Period() {}

    Period(Programme programme, PeriodRequest request) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.programme = programme;
        year = request.year();
        stage = request.stage();
        date(request);
    }

    /** Corrects the days and their source. Which stage of which year it is stays: figures and lists are of it. */
    void change(Programme programme, PeriodRequest request) {
        fixed("programme", this.programme.code, programme.code);
        fixed("year", year, request.year());
        fixed("stage", stage, request.stage());
        date(request);
    }

    boolean hasDays(PeriodRequest request) {
        return firstDay.equals(request.firstDay()) && lastDay.equals(request.lastDay());
    }

    private static void fixed(String field, Object is, Object wanted) {
        if (!is.equals(wanted)) {
            throw PERIOD_IDENTITY_FIXED.at(field, field, String.valueOf(is));
        }
    }

    private void date(PeriodRequest request) {
        if (request.lastDay().isBefore(request.firstDay())) {
            throw PERIOD_BACKWARDS.at("lastDay", request.firstDay(), request.lastDay());
        }
        firstDay = request.firstDay();
        lastDay = request.lastDay();
        // The lists of a stage are made from the register that is in force when it begins.
        regime = Regime.on(firstDay);
        source = request.source().strip();
    }

    static Period byId(UUID id) {
        return Period.<Period>findByIdOptional(id).orElseThrow(() -> PERIOD_UNKNOWN.at("id", id));
    }

    /** By programme, year and stage, behind a page. */
    static List<Period> behind(String programme, Cursor cursor, int limit) {
        var start = cursor.isStart();
        return find(
                        "(?1 is null or programme.code = ?1) and (programme.code > ?2 or programme.code = ?2"
                                + " and (year > ?3 or year = ?3 and stage > ?4)) order by programme.code, year, stage",
                        programme,
                        start ? "" : cursor.key(0),
                        start ? 0 : Integer.parseInt(cursor.key(1)),
                        start ? 0 : Integer.parseInt(cursor.key(2)))
                .page(0, limit)
                .list();
    }

    static long count(String programme) {
        return count("?1 is null or programme.code = ?1", programme);
    }

    public static Optional<Period> of(String programme, int year, int stage) {
        return find("programme.code = ?1 and year = ?2 and stage = ?3", programme, year, stage)
                .firstResultOptional();
    }

    /** Those whose lists are made from a refresh: their first day lies in it. */
    static List<Period> madeFrom(Refresh refresh) {
        return list(
                "regime = ?1 and firstDay between ?2 and ?3 order by programme.code, year, stage",
                refresh.regime,
                refresh.firstDay,
                refresh.lastDay);
    }

    /** The last stage that has begun by a day, of a year and stage where those are given. */
    public static Optional<Period> begunBy(LocalDate day, String programme, Integer year, Integer stage) {
        return find(
                        "programme.code = ?1 and firstDay <= ?2 and (?3 is null or year = ?3) and (?4 is null or stage = ?4)"
                                + " order by firstDay desc",
                        programme,
                        day,
                        year,
                        stage)
                .firstResultOptional();
    }

    /** Another stage of the programme than this that shares a day with it. */
    static Optional<Period> overlapping(UUID id, String programme, LocalDate firstDay, LocalDate lastDay) {
        return find(
                        "id <> ?1 and programme.code = ?2 and firstDay <= ?4 and lastDay >= ?3",
                        id,
                        programme,
                        firstDay,
                        lastDay)
                .firstResultOptional();
    }

    /** The code of the register behind a figure of this time: its stage's where that is known, else that of the day. */
    public static String regimeCode(String programme, int year, Integer stage, LocalDate day) {
        return Optional.ofNullable(stage)
                .flatMap(given -> of(programme, year, given))
                .map(period -> period.regime)
                .orElseGet(() -> Regime.on(day))
                .code;
    }
}
