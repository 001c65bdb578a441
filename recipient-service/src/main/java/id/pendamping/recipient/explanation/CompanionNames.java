package id.pendamping.recipient.explanation;

import java.util.Map;
import java.util.UUID;

/**
 * The names of companions, for one answer.
 *
 * @param asked whether workforce-service answered; else the names are not known to be none
 */
record CompanionNames(Map<UUID, String> byWorker, boolean asked) {

    static final CompanionNames NOBODY = new CompanionNames(Map.of(), true);
    static final CompanionNames NOT_TOLD = new CompanionNames(Map.of(), false);

    /** Null where none is known. */
    String of(UUID worker) {
        return byWorker.get(worker);
    }

    /** Records print their components, and these are names. */
    @Override
    public String toString() {
        return "CompanionNames[" + byWorker.size() + "]";
    }
}
