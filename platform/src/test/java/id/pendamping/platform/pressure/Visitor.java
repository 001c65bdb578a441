package id.pendamping.platform.pressure;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Those who come: each from an address of its own, as the trusted proxy of the tests says. */
final class Visitor {

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Visitor() {}

    static RequestSpecification someone() {
        return from(address());
    }

    static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    static String address() {
        int number = LAST.incrementAndGet();
        return "198.51." + number / 250 + "." + number % 250;
    }

    static CompletableFuture<HttpResponse<String>> goesTo(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .header("X-Forwarded-For", address());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A connection on which this is said, and nothing more yet. */
    static Socket says(String text) {
        return says("127.0.0.1", text);
    }

    static Socket says(String ownAddress, String text) {
        try {
            var socket = new Socket();
            socket.bind(new java.net.InetSocketAddress(InetAddress.getByName(ownAddress), 0));
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", port()));
            socket.setSoTimeout(20_000);
            return more(socket, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Socket more(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return socket;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is answered until the other side closes. */
    static String everything(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static String head(String method, String path, String headers) {
        return "%s %s HTTP/1.1\nHost: localhost\nX-Forwarded-For: %s\n%s\n".formatted(method, path, address(), headers);
    }

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
