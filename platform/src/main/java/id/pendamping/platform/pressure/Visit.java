package id.pendamping.platform.pressure;

import static id.pendamping.platform.problem.PlatformProblem.OVERLOADED;

import id.pendamping.platform.problem.ProblemException;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request's stay in a room. The place is given back once, when the caller has its answer or has gone <em>and</em> the work
 * is done: a caller that hangs up does not stop the work, and a place given back before would let callers that come and hang
 * up pile up work without bound.
 */
final class Visit implements Room.Guest {

    private static final String KEY = Visit.class.getName();

    private final RoutingContext request;
    private final Room room;
    private final Context context;
    private long timer = -1;
    private boolean inside;
    private boolean working;
    private boolean over;
    private boolean left;

    Visit(RoutingContext request, Room room, Context context) {
        this.request = request;
        this.room = room;
        this.context = context;
        request.put(KEY, this);
    }

    /** The visit that this request is; null for one that needs no place. */
    static Visit of(RoutingContext request) {
        return request.get(KEY);
    }

    boolean isOrdinary() {
        return room.isOrdinary();
    }

    int places() {
        return room.places();
    }

    RoutingContext request() {
        return request;
    }

    /** Tells which timer ends the waiting; set and read on the request's event loop. */
    void waitsUntil(long timer) {
        this.timer = timer;
    }

    void isInside() {
        synchronized (this) {
            inside = true;
        }
    }

    /** Called in from the queue, by whoever left: goes on where the request's own event loop has time. */
    @Override
    public void comeIn() {
        isInside();
        context.runOnContext(now -> {
            context.owner().cancelTimer(timer);
            if (gone()) {
                leaveIfDone();
            } else {
                request.next();
            }
        });
    }

    /** The time to wait is up. */
    boolean giveUp() {
        return room.giveUp(this);
    }

    /** The work begins; false when nobody is there any more to hear the answer. */
    synchronized boolean begin() {
        working = !over;
        return working;
    }

    /** The work is done. */
    void workDone() {
        synchronized (this) {
            working = false;
        }
        leaveIfDone();
    }

    /** The answer is written, or the caller is gone. */
    void over() {
        synchronized (this) {
            over = true;
        }
        if (!room.giveUp(this)) {
            leaveIfDone();
        }
    }

    synchronized boolean gone() {
        return over;
    }

    /** Steps out while the caller sends: how long that takes is not in our hands. Blocks until there is a place again. */
    <T, E extends Exception> T outside(Sending<T, E> sending, Duration waitAtMost) throws E {
        synchronized (this) {
            inside = false;
        }
        room.leave();
        try {
            return sending.receive();
        } finally {
            comeBack(waitAtMost);
        }
    }

    /** What a caller sends, piece by piece. */
    @FunctionalInterface
    interface Sending<T, E extends Exception> {
        T receive() throws E;
    }

    private void comeBack(Duration waitAtMost) {
        var called = new CompletableFuture<Void>();
        Room.Guest guest = () -> called.complete(null);
        if (room.askAgain(guest) == Room.Asked.WAITING) {
            try {
                called.get(waitAtMost.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException tooLong) {
                if (room.giveUp(guest)) {
                    throw overloaded();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                if (room.giveUp(guest)) {
                    throw overloaded();
                }
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        isInside();
    }

    private static ProblemException overloaded() {
        return OVERLOADED.because().retryAfter(Duration.ofSeconds(2));
    }

    private void leaveIfDone() {
        synchronized (this) {
            if (!inside || !over || working || left) {
                return;
            }
            left = true;
        }
        room.leave();
    }
}
