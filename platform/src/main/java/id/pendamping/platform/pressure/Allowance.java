package id.pendamping.platform.pressure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.MultiMap;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many requests each caller has left: a bucket per caller that grows back evenly. What it tells the caller are the header
 * fields of draft-ietf-httpapi-ratelimit-headers-11.
 */
final class Allowance {

    private final String name;
    private final int requests;
    private final Duration per;
    private final TimeMeter meter;
    private final Cache<Object, Bucket> buckets;

    Allowance(String name, int requests, Duration per, int remembered, Clock clock) {
        this.name = name;
        this.requests = requests;
        this.per = per;
        this.meter = meter(clock);
        // A bucket that nobody touched for its whole period is full again, the same as a new one.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(per)
                .build();
    }

    /**
     * What a caller has after one request more.
     *
     * @param left the requests that would be let in at once
     * @param untilNext until the next one is let in; zero when this one was
     * @param untilWhole until all of the allowance is there again
     */
    record Left(boolean enough, long left, Duration untilNext, Duration untilWhole) {}

    Left take(Object caller) {
        var bucket = buckets.get(caller, it -> bucket());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Left(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** Tells where the caller stands. A refused one reads the same time as in Retry-After. */
    void tell(Left left, MultiMap headers) {
        var policy = '"' + name + '"';
        headers.set("RateLimit-Policy", policy + ";q=" + requests + ";w=" + seconds(per))
                .set(
                        "RateLimit",
                        policy + ";r=" + left.left() + ";t="
                                + seconds(left.enough() ? left.untilWhole() : left.untilNext()));
    }

    String name() {
        return name;
    }

    /** Of how many callers something is remembered. */
    long callers() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    /** Whole seconds, rounded up: who waits them has waited long enough. */
    static long seconds(Duration time) {
        return time.plusNanos(TimeUnit.SECONDS.toNanos(1) - 1).toSeconds();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, per))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
