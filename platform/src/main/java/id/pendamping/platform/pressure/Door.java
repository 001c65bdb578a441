package id.pendamping.platform.pressure;

import static id.pendamping.platform.problem.PlatformProblem.OVERLOADED;
import static id.pendamping.platform.problem.PlatformProblem.TOO_MANY_REQUESTS;

import id.pendamping.platform.deadline.Deadlines;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets requests in, or says no at once. What is public is counted by network, what is signed in by its subject; everyone needs a
 * place in a room. Health and metrics pass: who watches a service under pressure must see it.
 */
@ApplicationScoped
class Door {

    private static final int BEFORE_ALL = 2000;

    /** After CORS (300), whose headers a refusal needs too; before authentication (200), which costs. */
    private static final int BEFORE_AUTHENTICATION = 250;

    /** Once it is known who asks; before authorization (100). */
    private static final int AFTER_AUTHENTICATION = 150;

    private final PressureConfig config;
    private final Callers callers;
    private final Rooms rooms;
    private final Allowances allowances;
    private final Refusals refusals;
    private final SlowReaders slowReaders;
    private final HeadDeadlines heads;
    private final Vertx vertx;

    Door(
            PressureConfig config,
            Callers callers,
            Rooms rooms,
            Allowances allowances,
            Refusals refusals,
            SlowReaders slowReaders,
            HeadDeadlines heads,
            Vertx vertx) {
        this.config = config;
        this.callers = callers;
        this.rooms = rooms;
        this.allowances = allowances;
        this.refusals = refusals;
        this.slowReaders = slowReaders;
        this.heads = heads;
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(heads::watch, BEFORE_ALL);
        filters.register(this::arrive, BEFORE_AUTHENTICATION);
        filters.register(this::authenticated, AFTER_AUTHENTICATION);
    }

    private void arrive(RoutingContext request) {
        Deadlines.arrived(request);
        if (Rooms.isWatching(request)) {
            request.next();
        } else if (request.request().headers().contains(HttpHeaders.AUTHORIZATION)
                || counted(request, allowances.anonymous(), callers.of(request.request()))) {
            enter(request);
        }
    }

    private void authenticated(RoutingContext request) {
        if (Visit.of(request) == null
                || !request.request().headers().contains(HttpHeaders.AUTHORIZATION)
                || (subject(request) instanceof String subject
                        ? counted(request, allowances.signedIn(), subject)
                        // What it sent as authorization was none that we know.
                        : counted(request, allowances.anonymous(), callers.of(request.request())))) {
            request.next();
        }
    }

    private static String subject(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity().getPrincipal().getName()
                : null;
    }

    private boolean counted(RoutingContext request, Allowance allowance, Object caller) {
        var left = allowance.take(caller);
        allowance.tell(left, request.response().headers());
        if (!left.enough()) {
            allowances.refused(allowance);
            var wait = Allowance.seconds(left.untilNext());
            refusals.send(request, TOO_MANY_REQUESTS.because(wait).retryAfter(Duration.ofSeconds(wait)));
        }
        return left.enough();
    }

    private void enter(RoutingContext request) {
        if (!SlowReaders.isThere(request)) {
            return;
        }
        var room = rooms.of(request);
        var visit = new Visit(request, room, vertx.getOrCreateContext());
        switch (room.ask(visit)) {
            case INSIDE -> {
                visit.isInside();
                slowReaders.watch(visit);
                request.next();
            }
            case WAITING -> {
                slowReaders.watch(visit);
                visit.waitsUntil(vertx.setTimer(Math.max(1, config.waitAtMost().toMillis()), late -> {
                    if (visit.giveUp()) {
                        refuse(request);
                    }
                }));
            }
            case FULL -> refuse(request);
        }
    }

    private void refuse(RoutingContext request) {
        rooms.refused(rooms.of(request));
        refusals.send(request, OVERLOADED.because().retryAfter(comeBackAfter()));
    }

    private Duration comeBackAfter() {
        long least = Math.max(1, config.comeBackAfter().toSeconds());
        return Duration.ofSeconds(least + ThreadLocalRandom.current().nextLong(least + 1));
    }
}
