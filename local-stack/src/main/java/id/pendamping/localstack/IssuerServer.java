package id.pendamping.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The issuer's HTTP, on the server of the JDK: the issuer's own servers either keep every request they ever saw or want
 * another Netty than Quarkus has. It answers under one name, {@code localhost}, whatever the caller typed: that name is
 * part of every token.
 */
final class IssuerServer implements OAuth2HttpServer {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for an acknowledgement
    }

    private final int port;
    private HttpServer server;
    private ExecutorService executor;

    IssuerServer(int port) {
        this.port = port;
    }

    @Override
    public IssuerServer start(
            InetAddress ignored, int alsoIgnored, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new StackException("The issuer cannot listen on port %d: %s".formatted(port, e.getMessage()), e);
        }
        executor = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(executor);
        server.createContext("/", exchange -> {
            try (exchange) {
                handle(exchange, handler);
            }
        });
        server.start();
        return this;
    }

    @Override
    public IssuerServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(null, port, handler);
    }

    @Override
    public IssuerServer start(int ignored, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(null, port, handler);
    }

    @Override
    public IssuerServer stop() {
        if (server != null) {
            server.stop(0);
            executor.close();
            server = null;
        }
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public HttpUrl url(String path) {
        return HttpUrl.get(base()).resolve(path);
    }

    @Override
    public Ssl sslConfig() {
        return null;
    }

    String base() {
        return "http://localhost:" + port;
    }

    private void handle(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler)
            throws IOException {
        try {
            answer(exchange, handler.invoke(request(exchange)));
        } catch (OAuth2Exception refused) {
            refuse(exchange, refused.getMessage());
        }
    }

    private OAuth2HttpRequest request(HttpExchange exchange) throws IOException {
        var headers = new Headers.Builder();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("host")) {
                values.forEach(value -> headers.addUnsafeNonAscii(name, value));
            }
        });
        var url = url(exchange.getRequestURI().toString());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestURI().getPath().endsWith("/authorize")) {
            url = withOpenid(url);
            body = exchange.getRequestMethod().equals("POST") ? withClaims(body) : body;
        }
        return new OAuth2HttpRequest(headers.build(), exchange.getRequestMethod(), url, body);
    }

    /** Swagger UI asks for no scope unless one is ticked; OpenID Connect wants at least this one. */
    private static HttpUrl withOpenid(HttpUrl url) {
        var asked = url.queryParameter("scope");
        var scopes = asked == null || asked.isBlank() ? List.<String>of() : List.of(asked.split(" "));
        return scopes.contains("openid")
                ? url
                : url.newBuilder()
                        .setQueryParameter(
                                "scope",
                                String.join(" ", "openid", String.join(" ", scopes))
                                        .trim())
                        .build();
    }

    /** Adds to a submitted login page what the name typed there stands for. */
    private static String withClaims(String form) {
        var fields = fields(form);
        var client = Issuer.client(fields.getOrDefault("username", "").trim());
        fields.put("username", client.name());
        fields.put("claims", json(client.claims()));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.split("&")) {
            var parts = field.split("=", 2);
            fields.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String json(Map<String, Object> claims) {
        return com.nimbusds.jose.util.JSONObjectUtils.toJSONString(claims);
    }

    private static void answer(HttpExchange exchange, OAuth2HttpResponse response) throws IOException {
        var body = discovery(exchange) ? withGrants(response) : bytes(response);
        response.getHeaders()
                .forEach(header -> exchange.getResponseHeaders().add(header.getFirst(), header.getSecond()));
        exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean discovery(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().endsWith("/.well-known/openid-configuration");
    }

    /** Says which grants there are: else Swagger UI offers the implicit one too, which is refused. */
    private static byte[] withGrants(OAuth2HttpResponse response) {
        var grants = "{ \"grant_types_supported\" : [ \"authorization_code\", \"client_credentials\" ],";
        return new String(bytes(response), StandardCharsets.UTF_8)
                .replaceFirst("\\{", grants)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(OAuth2HttpResponse response) {
        if (response.getBody() != null) {
            return response.getBody().getBytes(StandardCharsets.UTF_8);
        }
        return response.getBytesBody() == null ? new byte[0] : response.getBytesBody();
    }

    private static void refuse(HttpExchange exchange, String message) throws IOException {
        var body = message.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(400, body.length);
        exchange.getResponseBody().write(body);
    }
}
