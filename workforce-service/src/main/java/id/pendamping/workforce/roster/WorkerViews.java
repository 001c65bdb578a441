package id.pendamping.workforce.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.audit.AuditTrail;
import id.pendamping.workforce.assignment.Assignment;
import id.pendamping.workforce.assignment.AssignmentView;
import id.pendamping.workforce.assignment.AssignmentViews;
import id.pendamping.workforce.region.Places;
import id.pendamping.workforce.training.TrainingRecord;
import id.pendamping.workforce.training.TrainingView;
import id.pendamping.workforce.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Shows workers to the caller; where a person is shown, that is recorded. */
@ApplicationScoped
class WorkerViews {

    private final AssignmentViews assignments;
    private final AuditTrail audit;
    private final Places places;
    private final Caller caller;

    WorkerViews(AssignmentViews assignments, AuditTrail audit, Places places, Caller caller) {
        this.assignments = assignments;
        this.audit = audit;
        this.places = places;
        this.caller = caller;
    }

    WorkerView of(Worker worker) {
        return of(List.of(worker)).getFirst();
    }

    /** With persons where the caller may see them. Two queries, however many workers. */
    List<WorkerView> of(List<Worker> workers) {
        return of(workers, caller.mayReadPersons());
    }

    /** For answers that are kept for a while, such as those under an idempotency key. */
    WorkerView withoutPerson(Worker worker, List<NikWarningView> warnings) {
        var view = of(List.of(worker), false).getFirst();
        return new WorkerView(
                view.id(),
                view.office(),
                view.officeName(),
                view.number(),
                view.version(),
                null,
                view.assignments(),
                view.trainings(),
                warnings,
                view.actions());
    }

    private List<WorkerView> of(List<Worker> workers, boolean persons) {
        var ids = workers.stream().map(worker -> worker.id).toList();
        var assigned = assignments.of(Assignment.of(ids)).stream().collect(groupingBy(AssignmentView::workerId));
        var trained = TrainingRecord.of(ids).stream()
                .collect(groupingBy(row -> row.workerId, mapping(TrainingView::of, toList())));
        return workers.stream()
                .map(worker -> new WorkerView(
                        worker.id,
                        worker.office,
                        places.name(worker.office),
                        worker.number,
                        worker.version,
                        persons ? person(worker) : null,
                        assigned.getOrDefault(worker.id, List.of()),
                        trained.getOrDefault(worker.id, List.of()),
                        List.of(),
                        actions(worker)))
                .toList();
    }

    private PersonView person(Worker worker) {
        audit.read("worker", worker.id, worker.office);
        return new PersonView(worker.name, worker.nik == null ? null : worker.nik.last4(), worker.phone);
    }

    private List<String> actions(Worker worker) {
        var actions = new ArrayList<String>();
        if (caller.has(Roles.OFFICER)) {
            actions.add("EDIT");
            actions.add("ASSIGN");
        }
        if (caller.has(Roles.UNMASK) && worker.nik != null) {
            actions.add("DISCLOSE_NIK");
        }
        return actions;
    }
}
