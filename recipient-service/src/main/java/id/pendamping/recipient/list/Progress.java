package id.pendamping.recipient.list;

import id.pendamping.recipient.list.LongStep.Phase;

/** Is told how far a long step is, while it is done. */
@FunctionalInterface
interface Progress {

    Progress UNSEEN = (phase, done, of) -> {};

    /**
     * @param done how many statements of the phase are done
     * @param of how many it has
     */
    void isAt(Phase phase, int done, int of);

    default void isAt(Phase phase) {
        isAt(phase, 0, 1);
    }
}
