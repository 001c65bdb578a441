package id.pendamping.workforce.caseload;

import id.pendamping.workforce.caseload.Band.Position;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Between which numbers of families per worker a programme's caseload is held to be sound, from a day until the next row. */
@Entity
public class CaseloadBand extends PanacheEntityBase {

    @Embeddable
    public record Key(String programme, LocalDate validFrom) {}

    @EmbeddedId
    public Key key;

    @Version
    public int version;

    public int lower;
    public int upper;
    public String source;

    protected CaseloadBand() {}

    CaseloadBand(Key key) {
        this.key = key;
    }

    void set(BandRequest request) {
        if (request.upper() < request.lower()) {
            throw CaseloadProblem.BAND_UPSIDE_DOWN.at("upper", request.upper(), request.lower());
        }
        lower = request.lower();
        upper = request.upper();
        source = request.source();
    }

    public Position position(BigDecimal familiesPerWorker) {
        if (familiesPerWorker == null) {
            return null;
        }
        if (familiesPerWorker.compareTo(BigDecimal.valueOf(lower)) < 0) {
            return Position.BELOW;
        }
        return familiesPerWorker.compareTo(BigDecimal.valueOf(upper)) > 0 ? Position.ABOVE : Position.WITHIN;
    }

    static Optional<CaseloadBand> byKey(String programme, LocalDate validFrom) {
        return findByIdOptional(new Key(programme, validFrom));
    }

    /** The row that holds on a day. */
    public static Optional<CaseloadBand> on(LocalDate day, String programme) {
        return find("key.programme = ?1 and key.validFrom <= ?2 order by key.validFrom desc", programme, day)
                .firstResultOptional();
    }

    static List<CaseloadBand> all() {
        return list("order by key.programme, key.validFrom");
    }
}
