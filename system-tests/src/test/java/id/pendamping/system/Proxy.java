package id.pendamping.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands in front of several instances of a service: sends each request to one that says it is ready, in turn, and asks
 * for that as often as Kubernetes would, only quicker. It repeats nothing and hides no failure.
 */
final class Proxy implements AutoCloseable {

    private static final Duration ASKED_EVERY = Duration.ofMillis(200);
    private static final Set<String> PASSED_ON = Set.of("authorization", "content-type", "idempotency-key", "accept");

    private final List<String> instances = new CopyOnWriteArrayList<>();
    private final Set<String> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();

    private Proxy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                pass(exchange);
            }
        });
        server.start();
        asking.scheduleWithFixedDelay(this::ask, 0, ASKED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Proxy before(String... urls) throws IOException {
        var proxy = new Proxy();
        proxy.instances.addAll(List.of(urls));
        return proxy;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    boolean sendsTo(String url) {
        return ready.contains(url);
    }

    @Override
    public void close() {
        asking.shutdownNow();
        server.stop(0);
        threads.shutdownNow();
    }

    private void ask() {
        instances.forEach(url -> {
            if (isReady(url)) {
                ready.add(url);
            } else {
                ready.remove(url);
            }
        });
    }

    private boolean isReady(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        var list = instances.stream().filter(ready::contains).toList();
        if (list.isEmpty()) {
            exchange.sendResponseHeaders(502, -1);
            return;
        }
        var instance = list.get(Math.floorMod(turn.getAndIncrement(), list.size()));
        var request = HttpRequest.newBuilder(URI.create(instance + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("content-type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            answer.headers()
                    .firstValue("retry-after")
                    .ifPresent(wait -> exchange.getResponseHeaders().set("Retry-After", wait));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (IOException failed) {
            exchange.sendResponseHeaders(502, -1); // the caller learns of it, and the test counts it
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
