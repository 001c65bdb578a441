package id.pendamping.recipient.complaint;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.recipient.ledger.FamilyHistory;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Whether a family is, or was, on a programme in a place that the caller was found to see. The ledger is kept by the regency, which a
 * companion of some villages does not see into as a whole: so it is asked across regions, in a transaction of its own.
 */
@ApplicationScoped
class KnownFamilies {

    private final FamilyHistory history;

    KnownFamilies(FamilyHistory history) {
        this.history = history;
    }

    @AcrossRegions
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean wasIn(RegionCode place, String programme, UUID family) {
        return history.stays(place.at(Level.REGENCY).value(), programme, family).stream()
                .anyMatch(stay -> RegionCode.parse(stay.village()).isInside(place));
    }
}
