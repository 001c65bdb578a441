package id.pendamping.platform.pressure;

import java.util.LinkedHashSet;

/**
 * A room with so many places, and a short queue in front of it. Who leaves gives the place to the one who waits longest.
 *
 * <p>Used by event loops and virtual threads at once; nothing is called while the lock is held.
 */
final class Room {

    static final String ORDINARY = "ordinary";
    static final String BULK = "bulk";
    static final String STREAMS = "streams";

    /** What became of one who asked. */
    enum Asked {
        INSIDE,
        WAITING,
        FULL
    }

    private final String name;
    private final int places;
    private final int queue;
    private final LinkedHashSet<Guest> waiting = new LinkedHashSet<>();
    private int inside;

    Room(String name, int places, int queue) {
        this.name = name;
        this.places = places;
        this.queue = queue;
    }

    /** One who waits for a place. */
    @FunctionalInterface
    interface Guest {

        /** The place is yours; leave the room when you no longer need it, and do so also when you no longer want it. */
        void comeIn();
    }

    synchronized Asked ask(Guest guest) {
        if (inside < places) {
            inside++;
            return Asked.INSIDE;
        }
        if (waiting.size() >= queue) {
            return Asked.FULL;
        }
        waiting.add(guest);
        return Asked.WAITING;
    }

    /** Asks again after a while outside: ahead of those who were never in, and never turned away. */
    synchronized Asked askAgain(Guest guest) {
        if (inside < places) {
            inside++;
            return Asked.INSIDE;
        }
        waiting.addFirst(guest);
        return Asked.WAITING;
    }

    /** No longer waits; false when the guest has been called in already. */
    synchronized boolean giveUp(Guest guest) {
        return waiting.remove(guest);
    }

    void leave() {
        var next = next();
        if (next != null) {
            next.comeIn();
        }
    }

    private synchronized Guest next() {
        var first = waiting.iterator();
        if (!first.hasNext()) {
            inside--;
            return null;
        }
        var next = first.next();
        first.remove();
        return next;
    }

    boolean isOrdinary() {
        return name.equals(ORDINARY);
    }

    String name() {
        return name;
    }

    int places() {
        return places;
    }

    synchronized int inside() {
        return inside;
    }

    synchronized int waiting() {
        return waiting.size();
    }
}
