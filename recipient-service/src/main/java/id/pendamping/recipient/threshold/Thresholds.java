package id.pendamping.recipient.threshold;

import id.pendamping.platform.http.IfMatch;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.publication.PublicationKind;
import id.pendamping.recipient.publication.PublicationNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with thresholds. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Thresholds {

    /** Whether the row was made now, or was there and reads differently now. */
    record Put(Threshold threshold, boolean created) {}

    private final PublicationNumbers numbers;

    Thresholds(PublicationNumbers numbers) {
        this.numbers = numbers;
    }

    Put put(ThresholdRequest request, IfMatch ifMatch) {
        var programme = request.programme() == null ? null : Programme.mustBe("programme", request.programme());
        var known = Threshold.of(request.kindOrUsual(), programme, request.firstDay());
        known.ifPresent(threshold -> IfMatch.require(ifMatch, String.valueOf(threshold.version)));
        var threshold = known.orElseGet(() -> new Threshold(request.kindOrUsual(), programme, request.firstDay()));
        threshold.set(
                request.percent(),
                request.smallestCount(),
                request.source(),
                numbers.change(PublicationKind.THRESHOLDS));
        threshold.persistAndFlush();
        return new Put(threshold, known.isEmpty());
    }
}
