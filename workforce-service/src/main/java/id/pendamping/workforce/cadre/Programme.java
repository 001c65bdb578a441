package id.pendamping.workforce.cadre;

import id.pendamping.platform.language.Language;
import id.pendamping.workforce.region.Echo;
import id.pendamping.workforce.region.Label;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A programme as this service needs it: a code to meet figures by, and what people call it. recipient-service keeps the catalogue. */
@Entity
public class Programme extends PanacheEntityBase {

    @Id
    public String code;

    public String indonesianName;
    public String englishName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> aliases;

    public Label label(Language language) {
        return new Label(code, language.of(indonesianName, englishName));
    }

    /** By code or alias, blind to case: {@code BPNT} leads to {@code SEMBAKO}. */
    public static Programme named(String field, String name) {
        return find(name).orElseThrow(() -> CadreProblem.PROGRAMME_UNKNOWN.at(field, Echo.of(name)));
    }

    /** A programme that a figure speaks of joins the list, nameless until a release names it. */
    public static void heard(String code) {
        getEntityManager()
                .createNativeQuery("insert into programme (code) values (?1) on conflict do nothing")
                .setParameter(1, code)
                .executeUpdate();
    }

    private static Optional<Programme> find(String name) {
        var wanted = name == null ? "" : name.strip().toUpperCase(Locale.ROOT);
        return Programme.<Programme>streamAll()
                .filter(programme -> programme.code.equals(wanted) || programme.aliases.contains(wanted))
                .findFirst();
    }
}
