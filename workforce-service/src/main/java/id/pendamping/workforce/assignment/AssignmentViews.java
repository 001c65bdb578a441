package id.pendamping.workforce.assignment;

import static java.util.stream.Collectors.toMap;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.workforce.cadre.Cadre;
import id.pendamping.workforce.region.Places;
import id.pendamping.workforce.region.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Shows assignments to the caller: names in their language, the steps open to them. */
@ApplicationScoped
public class AssignmentViews {

    private final Places places;
    private final Today today;
    private final Caller caller;

    AssignmentViews(Places places, Today today, Caller caller) {
        this.places = places;
        this.today = today;
        this.caller = caller;
    }

    public AssignmentView of(Assignment assignment) {
        var cadre = Cadre.byCode("cadre", assignment.cadre); // known already to who has just started it
        return view(assignment, Map.of(cadre.code, cadre.name(caller.language())));
    }

    public List<AssignmentView> of(Collection<Assignment> assignments) {
        var cadres = Cadre.all().stream().collect(toMap(cadre -> cadre.code, cadre -> cadre.name(caller.language())));
        return assignments.stream().map(assignment -> view(assignment, cadres)).toList();
    }

    private AssignmentView view(Assignment assignment, Map<String, String> cadres) {
        var reason = assignment.reason;
        return new AssignmentView(
                assignment.id,
                assignment.workerId,
                assignment.workerNumber,
                assignment.office,
                assignment.cadre,
                cadres.get(assignment.cadre),
                assignment.region,
                places.name(assignment.region),
                assignment.coverage,
                assignment.decree,
                assignment.fromDay,
                assignment.toDay,
                reason,
                reason == null ? null : reason.in(caller.language()),
                assignment.isActiveOn(today.date()),
                assignment.version,
                reason == null && caller.has(Roles.OFFICER) ? List.of("END") : List.of());
    }
}
