package id.pendamping.platform.pressure;

import id.pendamping.platform.request.Connections;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections that never come to the point: opened and silent, or sending the head of a request a byte at a time. The
 * HTTP server tells of a request only when its head is whole, and its idle time-out begins anew with each byte; so the channels
 * themselves are watched, from the first request on. What comes to a point that nobody understands is for {@link UnreadableHeads}.
 */
@ApplicationScoped
class HeadDeadlines {

    private static final AttributeKey<Boolean> WATCHED = AttributeKey.valueOf(HeadDeadlines.class, "watched");

    private final long patienceNanos;
    private final UnreadableHeads unreadable;

    HeadDeadlines(PressureConfig config, UnreadableHeads unreadable) {
        this.patienceNanos = config.slow().head().toNanos();
        this.unreadable = unreadable;
    }

    /** The head of this request is whole; its deadline is over, and the next one's begins after the answer. */
    void watch(RoutingContext context) {
        headCame(context.request());
        QuarkusRequestWrapper.get(context.request()).addRequestDoneHandler(done -> answered(context.request()));
        context.next();
    }

    private static void answered(HttpServerRequest request) {
        var deadline = Connections.of(request).pipeline().get(Deadline.class);
        if (deadline != null) {
            deadline.rest(false);
        }
    }

    private void headCame(HttpServerRequest request) {
        var channel = Connections.of(request);
        var listening = channel.parent();
        if (listening != null && listening.attr(WATCHED).setIfAbsent(true) == null) {
            listening.pipeline().addFirst(new Arrivals());
            // This connection came before anybody was looking.
            unreadable.refuseOn(request.connection());
        }
        var deadline = channel.pipeline().get(Deadline.class);
        if (deadline != null) {
            deadline.rest(true);
        }
    }

    /** Sees each connection as it is accepted. */
    private final class Arrivals extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addFirst(new Deadline());
            }
            context.fireChannelRead(accepted);
        }
    }

    /** How long one connection has been about to ask something. */
    private final class Deadline extends ChannelInboundHandlerAdapter {

        private volatile boolean asked;
        private volatile long since;
        private Future<?> checks;
        private boolean speaksHttp;

        @Override
        public void channelActive(ChannelHandlerContext context) {
            since = now();
            checks = context.executor()
                    .scheduleAtFixedRate(
                            () -> check(context), patienceNanos, patienceNanos / 2 + 1, TimeUnit.NANOSECONDS);
            context.fireChannelActive();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (checks != null) {
                checks.cancel(false);
            }
            context.fireChannelInactive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            speaksHttp = speaksHttp || unreadable.refuseOn(context.pipeline());
            if (!asked && since == 0) {
                since = now();
            }
            context.fireChannelRead(bytes);
        }

        void rest(boolean asked) {
            this.asked = asked;
            this.since = 0;
        }

        private void check(ChannelHandlerContext context) {
            long began = since;
            if (began != 0 && now() - began >= patienceNanos) {
                context.close();
            }
        }

        private static long now() {
            return System.nanoTime() | 1; // never the 0 that says: nothing begun
        }
    }
}
