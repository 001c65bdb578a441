package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_PERIOD_UNKNOWN;
import static id.pendamping.recipient.list.ListProblem.LIST_PROGRAMME_NOT_OF_FAMILIES;
import static id.pendamping.recipient.list.ListProblem.LIST_REGION_NOT_REGENCY;

import id.pendamping.platform.access.Caller;
import id.pendamping.recipient.period.Period;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.programme.Unit;
import id.pendamping.regions.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What can be done with lists of recipients, apart from their content. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RecipientLists {

    private final Places places;
    private final Caller caller;
    private final Clock clock;

    RecipientLists(Places places, Caller caller, Clock clock) {
        this.places = places;
        this.caller = caller;
        this.clock = clock;
    }

    RecipientList open(ListRequest request) {
        var region = places.mustBe("region", request.region().strip());
        caller.mustSee("region", region.code().value());
        if (region.level() != Level.REGENCY) {
            throw LIST_REGION_NOT_REGENCY.at("region", region.code().value(), region.name());
        }
        var programme = Programme.mustBe("programme", request.programme());
        if (programme.unit != Unit.FAMILY) {
            throw LIST_PROGRAMME_NOT_OF_FAMILIES.at("programme", programme.code);
        }
        var period = Period.of(programme.code, request.year(), request.stage())
                .orElseThrow(() -> LIST_PERIOD_UNKNOWN.at(
                        "stage",
                        programme.code,
                        request.stage().toString(),
                        request.year().toString()));
        var list = new RecipientList(
                region.code().value(), period, Boolean.TRUE.equals(request.sample()), caller.id(), clock.instant());
        list.persist();
        return list;
    }

    RecipientList discard(UUID id) {
        var list = RecipientList.held(id);
        list.discard();
        RecipientList.flush();
        return list;
    }
}
