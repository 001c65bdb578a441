package id.pendamping.workforce.caseload;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.workforce.cadre.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** What stewards do with bands. */
@ApplicationScoped
@Transactional
public class CaseloadBands {

    private final Caller caller;

    CaseloadBands(Caller caller) {
        this.caller = caller;
    }

    /** Opens a row, or changes the one of that day; a row that exists wants its tag back. */
    CaseloadBand set(String programme, LocalDate validFrom, BandRequest request, IfMatch ifMatch) {
        caller.mustSeeEverywhere();
        var code = Programme.named("programme", programme).code;
        var known = CaseloadBand.byKey(code, validFrom);
        known.ifPresent(row -> IfMatch.require(ifMatch, BandView.of(row).etag()));
        var band = known.orElseGet(() -> new CaseloadBand(new CaseloadBand.Key(code, validFrom)));
        band.set(request);
        band.persistAndFlush();
        return band;
    }
}
