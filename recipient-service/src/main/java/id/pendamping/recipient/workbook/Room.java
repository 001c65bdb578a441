package id.pendamping.recipient.workbook;

import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/**
 * Memory for the texts of workbooks: a quarter of the heap, whoever reads them. Four offices that send a million rows each at once
 * would fill it; so one that finds no room waits until another is read.
 */
final class Room implements AutoCloseable {

    private static final int UNIT = 1024;
    private static final int ALL = (int) (Runtime.getRuntime().maxMemory() / 4 / UNIT);
    private static final Semaphore FREE = new Semaphore(ALL, true);

    private final int taken;

    private Room(int taken) {
        this.taken = taken;
    }

    /** Waits for its turn. What needs more than there is takes all of it. */
    static Room of(long bytes) throws InterruptedIOException {
        int wanted = (int) Math.min(ALL, bytes / UNIT + 1);
        try {
            FREE.acquire(wanted);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return new Room(wanted);
    }

    @Override
    public void close() {
        FREE.release(taken);
    }
}
