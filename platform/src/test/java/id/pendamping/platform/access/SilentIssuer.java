package id.pendamping.platform.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.pendamping.localstack.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before the issuer and leaves whoever asks what it offers without an answer, until it is told to speak: who asks from then
 * on is answered, who asked before never. Told by HTTP, because Quarkus loads it apart from the test.
 */
public final class SilentIssuer implements QuarkusTestResourceLifecycleManager {

    static final String SPEAK = "/speak";
    static final String ANSWERED = "/answered";

    private final AtomicInteger answered = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean speaks;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
        return Map.of(
                "silent-issuer.url", "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case SPEAK -> {
                speaks = true;
                send(exchange, new byte[] {'\n'});
            }
            case ANSWERED -> send(exchange, answered.toString().getBytes());
            default -> offer(exchange);
        }
    }

    private void offer(HttpExchange exchange) throws IOException {
        if (!speaks) {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        try (var offer = URI.create(issuer() + "/.well-known/openid-configuration")
                .toURL()
                .openStream()) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            send(exchange, offer.readAllBytes());
        }
        answered.incrementAndGet();
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Under the name that stands in its tokens. */
    private static String issuer() throws IOException {
        var claims = Tokens.of("viewer").split("\\.")[1];
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(claims))
                .path("iss")
                .asText();
    }
}
