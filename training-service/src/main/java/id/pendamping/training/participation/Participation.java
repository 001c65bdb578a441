package id.pendamping.training.participation;

import static id.pendamping.training.participation.ParticipationProblem.PARTICIPANT_REMOVED;
import static id.pendamping.training.participation.ParticipationProblem.PARTICIPANT_UNKNOWN;
import static jakarta.persistence.EnumType.STRING;

import id.pendamping.training.training.Training;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A worker's place in a training. Rows are born and decided in sets, by {@link ParticipationTable}. */
@Entity
public class Participation extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    public UUID trainingId;
    public String region;
    public UUID workerId;

    @Enumerated(STRING)
    public ParticipationStatus status;

    public Instant addedAt;
    public String removalReason;

    protected Participation() {}

    void remove(String reason) {
        if (status == ParticipationStatus.REMOVED) {
            throw PARTICIPANT_REMOVED.because();
        }
        status = ParticipationStatus.REMOVED;
        removalReason = reason.strip();
    }

    static Participation toChange(Training training, UUID id) {
        Participation participation = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (participation == null || !participation.trainingId.equals(training.id)) {
            throw PARTICIPANT_UNKNOWN.because();
        }
        return participation;
    }

    /** The places in a training of these workers, of the ones that have one. */
    public static List<Participation> of(UUID trainingId, Collection<UUID> workers) {
        return workers.isEmpty()
                ? List.of()
                : list(
                        "trainingId = ?1 and workerId in ?2 and status <> ?3",
                        trainingId,
                        workers,
                        ParticipationStatus.REMOVED);
    }

    /** Those of a status, or all that were not removed. */
    static long count(UUID trainingId, ParticipationStatus status) {
        return status == null
                ? count("trainingId = ?1 and status <> ?2", trainingId, ParticipationStatus.REMOVED)
                : count("trainingId = ?1 and status = ?2", trainingId, status);
    }
}
