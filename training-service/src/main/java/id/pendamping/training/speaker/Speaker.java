package id.pendamping.training.speaker;

import static id.pendamping.training.speaker.SpeakerProblem.SPEAKER_NAMED_ONCE;
import static id.pendamping.training.speaker.SpeakerProblem.SPEAKER_UNKNOWN;
import static id.pendamping.training.speaker.SpeakerProblem.SPEAKER_WITHDRAWN;
import static jakarta.persistence.EnumType.STRING;

import id.pendamping.training.training.Training;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Somebody at a training who is no participant. The name is personal data and never leaves in an event, a log or an error. */
@Entity
public class Speaker extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    public UUID trainingId;
    public String region;
    public String name;
    public UUID workerId;
    public String institution;

    @Enumerated(STRING)
    public SpeakerRole role;

    public boolean acting;
    public String withdrawnBecause;

    protected Speaker() {}

    Speaker(Training training, SpeakerRequest request) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.trainingId = training.id;
        this.region = training.region;
        edit(request);
    }

    void edit(SpeakerRequest request) {
        mustStand();
        if ((request.name() == null || request.name().isBlank()) == (request.workerId() == null)) {
            throw SPEAKER_NAMED_ONCE.at("name");
        }
        name = request.name() == null ? null : request.name().strip();
        workerId = request.workerId();
        institution = request.institution().strip();
        role = request.role();
        acting = Boolean.TRUE.equals(request.acting());
    }

    void withdraw(String reason) {
        mustStand();
        withdrawnBecause = reason.strip();
    }

    private void mustStand() {
        if (withdrawnBecause != null) {
            throw SPEAKER_WITHDRAWN.because();
        }
    }

    static Speaker of(Training training, UUID id) {
        return found(training, findById(id));
    }

    static Speaker toChange(Training training, UUID id) {
        return found(training, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The workers of the roster who speak at a training. */
    public static List<UUID> workersAt(UUID trainingId) {
        return Speaker.<Speaker>list(
                        "trainingId = ?1 and workerId is not null and withdrawnBecause is null", trainingId)
                .stream()
                .map(speaker -> speaker.workerId)
                .toList();
    }

    static boolean speaksAlready(UUID trainingId, UUID workerId, UUID but) {
        return count(
                        "trainingId = ?1 and workerId = ?2 and withdrawnBecause is null and id <> ?3",
                        trainingId,
                        workerId,
                        but)
                > 0;
    }

    static List<Speaker> page(UUID trainingId, UUID behind, int limit) {
        return Speaker.<Speaker>find("trainingId = ?1 and id > ?2 order by id", trainingId, behind)
                .range(0, limit)
                .list();
    }

    static long count(UUID trainingId) {
        return count("trainingId", trainingId);
    }

    private static Speaker found(Training training, Speaker speaker) {
        if (speaker == null || !speaker.trainingId.equals(training.id)) {
            throw SPEAKER_UNKNOWN.because();
        }
        return speaker;
    }
}
