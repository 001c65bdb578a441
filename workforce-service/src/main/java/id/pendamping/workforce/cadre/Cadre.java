package id.pendamping.workforce.cadre;

import id.pendamping.platform.language.Language;
import id.pendamping.regions.Level;
import id.pendamping.workforce.region.Echo;
import id.pendamping.workforce.region.Label;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A kind of companion, as data: which level it serves, how many a region may have, whose families it carries. */
@Entity
public class Cadre extends PanacheEntityBase {

    @Id
    public String code;

    @Version
    public int version;

    public String indonesianName;
    public String englishName;

    /** The level of what one worker serves: the kecamatan of a TKSK, the villages of a facilitator. */
    @Enumerated(EnumType.STRING)
    public Level level;

    /** The widest region an assignment may name: a facilitator may be appointed for the whole regency. */
    @Enumerated(EnumType.STRING)
    public Level widestScope;

    /** How many at once in one scope region; null is no limit. */
    public Integer maxPerRegion;

    /** Whether its workers count as workers of a caseload; a coordinator's do not. */
    public boolean carriesFamilies;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> programmes;

    /** The topic of a training that must be completed before an assignment starts; null requires none. */
    public String requiredTopic;

    /** The regulation it rests on, as text. */
    public String basis;

    /** Where that was read. */
    public String source;

    void change(CadreRequest request) {
        if (!request.level().isWithin(request.widestScope())) {
            throw CadreProblem.SCOPE_NARROWER_THAN_LEVEL.at("widestScope");
        }
        indonesianName = request.indonesianName();
        englishName = request.englishName();
        level = request.level();
        widestScope = request.widestScope();
        maxPerRegion = request.maxPerRegion();
        carriesFamilies = request.carriesFamilies();
        programmes = List.copyOf(request.programmes());
        requiredTopic = request.requiredTopic();
        basis = request.basis();
        source = request.source();
    }

    /** Whether an assignment may name a region of this level. */
    public boolean takes(Level regionLevel) {
        return regionLevel.isWithin(widestScope) && level.isWithin(regionLevel);
    }

    public boolean onlyOnePerRegion() {
        return maxPerRegion != null && maxPerRegion == 1;
    }

    /** Whether one of its workers serves one region, so that counting workers and counting regions are alike. */
    public boolean oneWorkerServesOneRegion() {
        return level == widestScope;
    }

    public String name(Language language) {
        return language.of(indonesianName, englishName);
    }

    public Label label(Language language) {
        return new Label(code, name(language));
    }

    /** @throws id.pendamping.platform.problem.ProblemException CADRE_UNKNOWN naming the field */
    public static Cadre byCode(String field, String code) {
        return Cadre.<Cadre>findByIdOptional(code)
                .orElseThrow(() -> CadreProblem.CADRE_UNKNOWN.at(field, Echo.of(code)));
    }

    public static List<Cadre> all() {
        return Cadre.<Cadre>streamAll()
                .sorted(Comparator.comparing(cadre -> cadre.code))
                .toList();
    }
}
