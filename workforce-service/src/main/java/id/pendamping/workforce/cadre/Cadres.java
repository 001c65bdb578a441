package id.pendamping.workforce.cadre;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.exception.ConstraintViolationException;

/** What stewards do with cadres. */
@ApplicationScoped
@Transactional
public class Cadres {

    private final EntityManager database;
    private final Caller caller;

    Cadres(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Changes a cadre for the whole country; its assignments take the new limit over, or the change is refused. */
    public Cadre change(String code, CadreRequest request, IfMatch ifMatch) {
        caller.mustSeeEverywhere();
        var cadre = Cadre.byCode("code", code);
        IfMatch.require(ifMatch, CadreView.of(cadre, caller).etag());
        var programmes = request.programmes().stream()
                .map(name -> Programme.named("programmes", name).code)
                .distinct()
                .toList();
        cadre.change(request.withProgrammes(programmes));
        cadre.persistAndFlush();
        limitAssignments(cadre);
        return cadre;
    }

    private void limitAssignments(Cadre cadre) {
        try {
            database.createNativeQuery("update assignment set only_one = ?1 where cadre = ?2 and only_one <> ?1")
                    .setParameter(1, cadre.onlyOnePerRegion())
                    .setParameter(2, cadre.code)
                    .executeUpdate();
        } catch (ConstraintViolationException twoInOneRegion) {
            throw CadreProblem.CADRE_IN_USE_DIFFERS.at("maxPerRegion");
        }
    }
}
