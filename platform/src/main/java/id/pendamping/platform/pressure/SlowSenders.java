package id.pendamping.platform.pressure;

import static id.pendamping.platform.problem.PlatformProblem.BODY_TOO_SLOW;
import static id.pendamping.platform.problem.PlatformProblem.OVERLOADED;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a visit step outside while its body comes in, so that a client that drips it holds no place, and gives up on a body that
 * does not keep up. Those who send files stay inside, because what they have sent lies in our memory.
 */
@ApplicationScoped
class SlowSenders {

    /** How many may be outside and send, for each place inside. */
    private static final int SENDING_PER_PLACE = 10;

    /** What Quarkus calls it when nothing comes for {@code quarkus.http.read-timeout}; all else is a connection that broke. */
    private static final String SILENT = "Read timed out";

    private final PressureConfig config;
    private final CurrentVertxRequest current;
    private final Clock clock;
    private final AtomicInteger sending = new AtomicInteger();

    SlowSenders(PressureConfig config, CurrentVertxRequest current, Clock clock) {
        this.config = config;
        this.current = current;
        this.clock = clock;
    }

    Object receive(ReaderInterceptorContext body) throws IOException {
        var request = current.getCurrent();
        var visit = request == null ? null : Visit.of(request);
        boolean isFile = visit == null || !visit.isOrdinary();
        body.setInputStream(new Paced(body.getInputStream(), isFile));
        if (isFile) {
            return body.proceed();
        }
        try {
            if (sending.incrementAndGet() > SENDING_PER_PLACE * visit.places()) {
                throw OVERLOADED.because().retryAfter(config.comeBackAfter());
            }
            return visit.outside(body::proceed, config.waitAtMost());
        } finally {
            sending.decrementAndGet();
        }
    }

    /** How many are outside and send. */
    int sending() {
        return sending.get();
    }

    /** A body that must keep up a pace. What counts is the time in which we wait for it, not what we do in between. */
    private final class Paced extends FilterInputStream {

        private final boolean isFile;
        private long waited;
        private long read;

        Paced(InputStream in, boolean isFile) {
            super(in);
            this.isFile = isFile;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long begun = clock.millis();
            try {
                int count = super.read(buffer, offset, length);
                waited += clock.millis() - begun;
                read += Math.max(0, count);
                if (count > 0 && isSlow()) {
                    throw tooSlow();
                }
                return count;
            } catch (IOException brokenOrSilent) {
                // Who reads a file notes for later what became of it; of anything else nobody is left to be told.
                if (isFile && !SILENT.equals(brokenOrSilent.getMessage())) {
                    throw brokenOrSilent;
                }
                throw tooSlow();
            }
        }

        private boolean isSlow() {
            return waited > config.slow().bodyGrace().toMillis()
                    && read * 1000 / waited < config.slow().bodyRate().asLongValue();
        }

        private RuntimeException tooSlow() {
            return BODY_TOO_SLOW.because().header("Connection", "close");
        }
    }
}
