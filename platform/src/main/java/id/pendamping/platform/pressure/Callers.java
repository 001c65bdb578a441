package id.pendamping.platform.pressure;

import id.pendamping.platform.request.Connections;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Finds out where a request comes from: the peer, or what trusted proxies say about it. */
@ApplicationScoped
class Callers {

    private static final Logger LOG = Logger.getLogger(Callers.class);
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int MOST_PROXIES = 10;
    private static final byte[] UNKNOWN = InetAddress.getLoopbackAddress().getAddress();

    private final List<Subnet> trusted;
    private final AtomicBoolean warned = new AtomicBoolean();

    Callers(PressureConfig config) {
        trusted = config.trustedProxies().orElse(List.of()).stream()
                .map(Subnet::parse)
                .toList();
    }

    Network of(HttpServerRequest request) {
        var peer = peer(request);
        var header = request.headers().getAll(FORWARDED);
        if (header.isEmpty()) {
            return Network.of(peer);
        }
        if (!isTrusted(peer)) {
            warn();
            return Network.of(peer);
        }
        return Network.of(behind(peer, String.join(",", header).split(",")));
    }

    // From the right: each proxy appends who called it, so what stands left of the first stranger is
    // the stranger's word.
    private byte[] behind(byte[] peer, String[] chain) {
        var caller = peer;
        for (int i = chain.length - 1; i >= 0 && i >= chain.length - MOST_PROXIES && isTrusted(caller); i--) {
            var next = parse(chain[i].strip());
            if (next == null) {
                break;
            }
            caller = next;
        }
        return caller;
    }

    private boolean isTrusted(byte[] address) {
        return trusted.stream().anyMatch(subnet -> subnet.contains(address));
    }

    private void warn() {
        if (!warned.getAndSet(true)) {
            LOG.warnf(
                    "%s came from a peer that is not in pressure.trusted-proxies. If it is your gateway, name it there:"
                            + " until then all who come through it share one allowance.",
                    FORWARDED);
        }
    }

    private static byte[] peer(HttpServerRequest request) {
        return Connections.of(request).remoteAddress() instanceof InetSocketAddress socket
                        && socket.getAddress() != null
                ? socket.getAddress().getAddress()
                : UNKNOWN;
    }

    // Some proxies write the port too: 192.0.2.1:4711, [2001:db8::1]:4711.
    private static byte[] parse(String address) {
        var bare = address.startsWith("[")
                ? address.substring(1, Math.max(1, address.indexOf(']')))
                : address.indexOf(':') == address.lastIndexOf(':') ? address.split(":", 2)[0] : address;
        return NetUtil.createByteArrayFromIpAddressString(bare);
    }
}
