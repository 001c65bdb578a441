package id.pendamping.training;

import id.pendamping.platform.problem.Problem;
import id.pendamping.platform.problem.ProblemSource;
import id.pendamping.training.attendance.AttendanceProblem;
import id.pendamping.training.participation.ParticipationProblem;
import id.pendamping.training.session.SessionProblem;
import id.pendamping.training.speaker.SpeakerProblem;
import id.pendamping.training.topic.TopicProblem;
import id.pendamping.training.training.TrainingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every way in which this service says no. */
@ApplicationScoped
class TrainingProblems implements ProblemSource {

    @Override
    public List<Problem> problems() {
        return Stream.<Problem[]>of(
                        TopicProblem.values(),
                        TrainingProblem.values(),
                        SessionProblem.values(),
                        SpeakerProblem.values(),
                        ParticipationProblem.values(),
                        AttendanceProblem.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
