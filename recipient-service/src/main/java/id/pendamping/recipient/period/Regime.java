package id.pendamping.recipient.period;

import id.pendamping.platform.language.Language;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A register and its rhythm, from which the lists of a time are made: DTKS, then DTSEN. */
@Entity
@Immutable
@Table(name = "refresh_regime")
public class Regime extends PanacheEntityBase {

    @Id
    public String code;

    public String nameIndonesian;
    public String nameEnglish;

    /** Null: it reaches back without a beginning. */
    public LocalDate firstDay;

    public String legalBasis;

    protected Regime() {}

    String name(Language language) {
        return language.of(nameIndonesian, nameEnglish);
    }

    /** The regime in force on a day. */
    static Regime on(LocalDate day) {
        List<Regime> begun = list("firstDay is null or firstDay <= ?1 order by firstDay desc nulls last", day);
        return begun.getFirst();
    }
}
