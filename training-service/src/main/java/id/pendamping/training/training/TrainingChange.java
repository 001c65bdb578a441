package id.pendamping.training.training;

import java.time.LocalDate;

/**
 * A training is about to be something else, in the running transaction. Fired inside the service, so that what belongs
 * to a training can follow it or object, without the training knowing what that is.
 *
 * @param training as it will be
 * @param from where it stood
 * @param firstDayBefore its first day before, null when it had none
 */
public record TrainingChange(Training training, Status from, LocalDate firstDayBefore) {

    /** Whether it comes back to the calendar after having been postponed. */
    public boolean resumes() {
        return from == Status.POSTPONED && training.status.isPlanned();
    }

    public boolean stepsTo(Status status) {
        return from != status && training.status == status;
    }
}
