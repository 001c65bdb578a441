package id.pendamping.recipient.operation;

import id.pendamping.platform.problem.PlatformProblem;
import id.pendamping.platform.problem.Problem;
import id.pendamping.platform.problem.ProblemSource;
import id.pendamping.recipient.complaint.ComplaintProblem;
import id.pendamping.recipient.erasure.ErasureProblem;
import id.pendamping.recipient.explanation.ExplanationProblem;
import id.pendamping.recipient.figure.FigureProblem;
import id.pendamping.recipient.figureimport.FileProblem;
import id.pendamping.recipient.figureimport.RowProblem;
import id.pendamping.recipient.ledger.TokenKeyProblem;
import id.pendamping.recipient.list.ListProblem;
import id.pendamping.recipient.list.ListRowProblem;
import id.pendamping.recipient.period.PeriodProblem;
import id.pendamping.recipient.programme.ProgrammeProblem;
import id.pendamping.recipient.publication.PublicationProblem;
import id.pendamping.recipient.reason.ExitReasonProblem;
import id.pendamping.recipient.statistics.OversightProblem;
import id.pendamping.recipient.statistics.StatisticsProblem;
import id.pendamping.recipient.threshold.ThresholdProblem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every way in which this service says no. */
@Singleton
class RecipientProblems implements ProblemSource {

    @Override
    public List<Problem> problems() {
        return Stream.<Problem[]>of(
                        ProgrammeProblem.values(),
                        PeriodProblem.values(),
                        ThresholdProblem.values(),
                        ExitReasonProblem.values(),
                        FigureProblem.values(),
                        FileProblem.values(),
                        RowProblem.values(),
                        ListProblem.values(),
                        ListRowProblem.values(),
                        TokenKeyProblem.values(),
                        ErasureProblem.values(),
                        PublicationProblem.values(),
                        ExplanationProblem.values(),
                        ComplaintProblem.values(),
                        StatisticsProblem.values(),
                        OversightProblem.values())
                .flatMap(Stream::of)
                .toList();
    }

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.ofEntries(
                Map.entry("programme_word_pkey", ProgrammeProblem.PROGRAMME_WORD_TAKEN),
                Map.entry("a_stage_is_one_period", PeriodProblem.PERIOD_EXISTS),
                Map.entry("one_regime_begins_on_a_day", PeriodProblem.REGISTER_DAY_TAKEN),
                Map.entry("refreshes_of_a_register_share_no_day", PeriodProblem.REFRESH_OVERLAPS),
                Map.entry("exit_reason_pkey", ExitReasonProblem.EXIT_REASON_EXISTS),
                Map.entry("one_version_of_a_reason_holds_on_a_day", PlatformProblem.CHANGED_MEANWHILE),
                Map.entry("a_family_is_erased_once", ErasureProblem.ERASURE_ASKED),
                Map.entry("one_long_step_of_a_list", PlatformProblem.CHANGED_MEANWHILE),
                Map.entry("a_used_reason_stays_as_it_is", ExitReasonProblem.EXIT_REASON_USED));
    }
}
