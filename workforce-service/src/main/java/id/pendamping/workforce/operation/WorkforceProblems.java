package id.pendamping.workforce.operation;

import id.pendamping.platform.problem.Problem;
import id.pendamping.platform.problem.ProblemSource;
import id.pendamping.workforce.assignment.AssignmentProblem;
import id.pendamping.workforce.cadre.CadreProblem;
import id.pendamping.workforce.caseload.CaseloadProblem;
import id.pendamping.workforce.headcount.HeadcountProblem;
import id.pendamping.workforce.privacy.PrivacyProblem;
import id.pendamping.workforce.worker.WorkerProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Every way in which this service says no, for the pages that explain them. */
@ApplicationScoped
class WorkforceProblems implements ProblemSource {

    @Override
    public List<Problem> problems() {
        return Stream.<Problem[]>of(
                        AssignmentProblem.values(),
                        CadreProblem.values(),
                        CaseloadProblem.values(),
                        HeadcountProblem.values(),
                        PrivacyProblem.values(),
                        WorkerProblem.values())
                .flatMap(Stream::of)
                .toList();
    }
}
