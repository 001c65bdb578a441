package id.pendamping.platform.pressure;

import id.pendamping.platform.request.Connections;
import io.netty.channel.Channel;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notices how each visit ends, and closes the connections of those who do not read what they asked for, or go on sending what
 * nobody wants any more: their answers would lie in our memory.
 */
@ApplicationScoped
class SlowReaders {

    private static final long EVERY_MILLIS = 1000;

    private final PressureConfig.SlowClients config;
    private final Vertx vertx;
    private final Clock clock;
    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
    private final Map<Visit, Stalled> stalled = new ConcurrentHashMap<>();
    private final Map<Channel, Long> unread = new ConcurrentHashMap<>();
    private final Set<HttpServerRequest> unsent = ConcurrentHashMap.newKeySet();

    SlowReaders(PressureConfig config, Vertx vertx, Clock clock) {
        this.config = config.slow();
        this.vertx = vertx;
        this.clock = clock;
    }

    /** How much of a streamed answer was written when nothing went on any more. */
    private record Stalled(long written, long since) {}

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(EVERY_MILLIS, now -> look());
    }

    /** Whether the caller is still connected: of one that is not, nothing would tell us that it left. */
    static boolean isThere(RoutingContext request) {
        return Connections.of(request.request()).isOpen();
    }

    void watch(Visit visit) {
        var http = visit.request().request();
        visits.add(visit);
        QuarkusRequestWrapper.get(http).addRequestDoneHandler(done -> {
            visits.remove(visit);
            visit.over();
            rest(http);
        });
    }

    // The answer is written, but it may not be read, and the body of the request may not have come.
    private void rest(HttpServerRequest http) {
        var channel = Connections.of(http);
        if (channel.isOpen() && !channel.isWritable()) {
            unread.put(channel, clock.millis());
        }
        if (hasBody(http)) {
            // Vert.x calls a body ended a moment after the answer, also one that came whole. Waiting for each of those
            // would keep
            // all that hangs on a request until the grace is over: at 400 writes a second 25 MiB of heap.
            channel.eventLoop().execute(() -> awaitEnd(http));
        }
    }

    private void awaitEnd(HttpServerRequest http) {
        if (http.isEnded()) {
            return;
        }
        unsent.add(http);
        vertx.setTimer(config.bodyGrace().toMillis(), late -> {
            unsent.remove(http);
            if (!http.isEnded()) {
                Connections.cut(Connections.of(http));
            }
        });
    }

    /** How many requests are answered whose body has not come whole. */
    int unsent() {
        return unsent.size();
    }

    private void look() {
        long now = clock.millis();
        long patience = config.unread().toMillis();
        stalled.keySet().retainAll(visits);
        for (var visit : visits) {
            if (!isThere(visit.request())) {
                // Told already, unless the telling was lost; a place must not be lost with it.
                visit.over();
                visits.remove(visit);
                continue;
            }
            var response = visit.request().response();
            if (!response.headWritten()
                    || response.ended()
                    || Connections.of(visit.request().request()).isWritable()) {
                stalled.remove(visit);
                continue;
            }
            long written = response.bytesWritten();
            var before = stalled.get(visit);
            if (before == null || before.written() != written) {
                stalled.put(visit, new Stalled(written, now));
            } else if (now - before.since() > patience) {
                Connections.cut(Connections.of(visit.request().request()));
            }
        }
        unread.keySet().removeIf(channel -> !channel.isOpen() || channel.isWritable());
        unread.forEach((channel, since) -> {
            if (now - since > patience) {
                Connections.cut(channel);
            }
        });
        int tooMany = unread.size() - config.unreadAtOnce();
        if (tooMany > 0) {
            unread.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .limit(tooMany)
                    .forEach(oldest -> Connections.cut(oldest.getKey()));
        }
    }

    private static boolean hasBody(HttpServerRequest http) {
        var length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null ? !length.equals("0") : http.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
