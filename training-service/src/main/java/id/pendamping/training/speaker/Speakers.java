package id.pendamping.training.speaker;

import static id.pendamping.training.speaker.SpeakerProblem.SPEAKER_PARTICIPATES;
import static id.pendamping.training.speaker.SpeakerProblem.SPEAKER_THERE;
import static id.pendamping.training.speaker.SpeakerProblem.SPEAKER_WORKER_UNKNOWN;

import id.pendamping.platform.http.IfMatch;
import id.pendamping.training.roster.Roster;
import id.pendamping.training.training.Training;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What an office does with the speakers of a training. */
@ApplicationScoped
@Transactional
public class Speakers {

    private static final String PARTICIPATES = """
            select exists (select from participation
                            where training_id = :training and worker_id = :worker and status <> 'REMOVED')
            """;

    private final Roster roster;
    private final EntityManager entities;

    Speakers(Roster roster, EntityManager entities) {
        this.roster = roster;
        this.entities = entities;
    }

    public Speaker add(UUID trainingId, SpeakerRequest request) {
        var training = held(trainingId, request.workerId());
        training.mustBe(training.status.isOpen());
        var speaker = new Speaker(training, request);
        mustBeFree(training, speaker, request.workerId());
        speaker.persistAndFlush();
        return speaker;
    }

    public Speaker edit(UUID trainingId, UUID id, SpeakerRequest request, IfMatch ifMatch) {
        var training = held(trainingId, request.workerId());
        var speaker = Speaker.toChange(training, id);
        IfMatch.require(ifMatch, String.valueOf(speaker.version));
        training.mustBe(training.status.isOpen());
        mustBeFree(training, speaker, request.workerId());
        speaker.edit(request);
        speaker.persistAndFlush();
        return speaker;
    }

    public Speaker withdraw(UUID trainingId, UUID id, String reason) {
        var training = Training.toAddTo(trainingId);
        var speaker = Speaker.toChange(training, id);
        training.mustBe(training.status.isOpen());
        speaker.withdraw(reason);
        speaker.persistAndFlush();
        return speaker;
    }

    // Alone when a worker is concerned: nobody can make the same worker a participant meanwhile.
    private static Training held(UUID trainingId, UUID workerId) {
        return workerId == null ? Training.toAddTo(trainingId) : Training.toChange(trainingId);
    }

    private void mustBeFree(Training training, Speaker speaker, UUID workerId) {
        if (workerId == null) {
            return;
        }
        if (roster.known(List.of(workerId)).isEmpty()) {
            throw SPEAKER_WORKER_UNKNOWN.at("workerId");
        }
        if (Speaker.speaksAlready(training.id, workerId, speaker.id)) {
            throw SPEAKER_THERE.at("workerId");
        }
        var participates = entities.createNativeQuery(PARTICIPATES, Boolean.class)
                .setParameter("training", training.id)
                .setParameter("worker", workerId)
                .getSingleResult();
        if (Boolean.TRUE.equals(participates)) {
            throw SPEAKER_PARTICIPATES.at("workerId");
        }
    }
}
