package id.pendamping.workforce.assignment;

import static id.pendamping.workforce.assignment.AssignmentProblem.ALREADY_ASSIGNED;
import static id.pendamping.workforce.assignment.AssignmentProblem.CADRE_SEATS_TAKEN;
import static id.pendamping.workforce.assignment.AssignmentProblem.COVERAGE_OUTSIDE;
import static id.pendamping.workforce.assignment.AssignmentProblem.SCOPE_LEVEL;
import static id.pendamping.workforce.assignment.AssignmentProblem.TRAINING_REQUIRED;

import id.pendamping.platform.event.EventLog;
import id.pendamping.platform.problem.Wording;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.workforce.cadre.Cadre;
import id.pendamping.workforce.privacy.Nik;
import id.pendamping.workforce.region.Places;
import id.pendamping.workforce.training.TrainingRecord;
import id.pendamping.workforce.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What can be done with assignments. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Assignments {

    private final Places places;
    private final AssignmentTable table;
    private final EventLog events;
    private final Clock clock;

    Assignments(Places places, AssignmentTable table, EventLog events, Clock clock) {
        this.places = places;
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** Starts an assignment, if the cadre has a seat left in the region for all of its days. */
    public Assignment start(AssignmentRequest request) {
        var region = places.seen("region", request.region());
        table.fetch(request.cadre(), request.workerId());
        var cadre = Cadre.byCode("cadre", request.cadre());
        if (!cadre.takes(region.level())) {
            throw SCOPE_LEVEL.at("region", (Wording) cadre::name, word(cadre.widestScope), word(cadre.level));
        }
        Nik.mustNotStandIn("decree", request.decree());
        var worker = Worker.byId("workerId", request.workerId());
        mustBeTrained(cadre, worker);
        var assignment = new Assignment(worker, cadre, region.value(), coverage(cadre, region, request), request);
        if (cadre.maxPerRegion != null) {
            mustFindSeat(cadre, assignment);
        }
        table.add(assignment);
        events.append(assignment.start(cadre.carriesFamilies, clock.instant()));
        return assignment;
    }

    /** Ends an assignment, with its reason. */
    public Assignment end(UUID id, EndingRequest request) {
        var assignment = Assignment.byId(id);
        var cadre = Cadre.byCode("cadre", assignment.cadre);
        events.append(assignment.end(request.to(), request.reason(), cadre.carriesFamilies, clock.instant()));
        return assignment;
    }

    private static void mustBeTrained(Cadre cadre, Worker worker) {
        if (cadre.requiredTopic != null && !TrainingRecord.has(worker.id, cadre.requiredTopic)) {
            throw TRAINING_REQUIRED.at("workerId", (Wording) cadre::name, cadre.requiredTopic);
        }
    }

    private void mustFindSeat(Cadre cadre, Assignment wanted) {
        var meeting = table.lockSeats(wanted);
        if (meeting.stream().anyMatch(other -> other.workerId().equals(wanted.workerId))) {
            throw ALREADY_ASSIGNED.at("workerId");
        }
        if (Seats.mostAtOnce(meeting, wanted.fromDay) >= cadre.maxPerRegion) {
            throw CADRE_SEATS_TAKEN.at("region", places.name(wanted.region), (Wording) cadre::name, cadre.maxPerRegion);
        }
    }

    private List<String> coverage(Cadre cadre, RegionCode region, AssignmentRequest request) {
        var named = request.coverage() == null ? List.<String>of() : request.coverage();
        if (named.isEmpty()) {
            return region.level() == cadre.level ? List.of(region.value()) : List.of();
        }
        var codes = new ArrayList<String>();
        for (int i = 0; i < named.size(); i++) {
            var code = places.known("coverage[" + i + "]", named.get(i));
            if (!code.isInside(region)) {
                throw COVERAGE_OUTSIDE.at("coverage[" + i + "]", code.value(), region.value());
            }
            codes.add(code.value());
        }
        return codes.stream().distinct().sorted().toList();
    }

    private static Wording word(Level level) {
        return language -> language.of(level.indonesian(), level.english());
    }
}
