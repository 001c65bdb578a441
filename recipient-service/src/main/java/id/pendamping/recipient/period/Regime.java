package id.pendamping.recipient.period;

import static id.pendamping.recipient.period.PeriodProblem.REGISTER_REACHES_BACK;
import static id.pendamping.recipient.period.PeriodProblem.REGISTER_UNKNOWN;

import id.pendamping.platform.language.Language;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A register and its rhythm, from which the lists of a time are made: DTKS, then DTSEN. */
@Entity
@Table(name = "refresh_regime")
public class Regime extends PanacheEntityBase {

    @Id
    public String code;

    @Version
    public int version;

    public String nameIndonesian;
    public String nameEnglish;

    @Enumerated(EnumType.STRING)
    public Rhythm refreshed;

    /** Null: it reaches back without a beginning. */
    public LocalDate firstDay;

    public String legalBasis;

    protected Regime() {}

    /** A register that follows those there are: only the first of all reaches back. */
    Regime(String code, RefreshCalendarRequest request) {
        if (request.firstDay() == null) {
            throw REGISTER_REACHES_BACK.at("firstDay");
        }
        this.code = code;
        write(request);
    }

    void change(RefreshCalendarRequest request) {
        // Every day has a register: the one that reaches back stays so, and no other begins to.
        if ((firstDay == null) != (request.firstDay() == null)) {
            throw REGISTER_REACHES_BACK.at("firstDay");
        }
        write(request);
    }

    private void write(RefreshCalendarRequest request) {
        nameIndonesian = request.nameIndonesian().strip();
        nameEnglish = request.nameEnglish().strip();
        refreshed = request.refreshed();
        firstDay = request.firstDay();
        legalBasis = request.legalBasis().strip();
    }

    String name(Language language) {
        return language.of(nameIndonesian, nameEnglish);
    }

    /** The regime in force on a day. */
    static Regime on(LocalDate day) {
        List<Regime> begun = list("firstDay is null or firstDay <= ?1 order by firstDay desc nulls last", day);
        return begun.getFirst();
    }

    static Optional<Regime> ofCode(String code) {
        return findByIdOptional(code.strip().toUpperCase(Locale.ROOT));
    }

    static Regime mustBe(String code) {
        return ofCode(code).orElseThrow(() -> REGISTER_UNKNOWN.at("code", code));
    }

    /** Another register than this that begins on a day. */
    static Optional<Regime> another(String code, LocalDate firstDay) {
        return find("code <> ?1 and firstDay = ?2", code, firstDay).firstResultOptional();
    }

    static List<Regime> behind(String code, int limit) {
        return find("code > ?1 order by code", code).page(0, limit).list();
    }
}
