package id.pendamping.platform.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives the OpenAPI document as the build wrote it, with the issuer of this installation, so that Swagger UI signs in there.
 * SmallRye would read it into objects and write it again with every start: 140 MB of garbage, and nearly a second of a core,
 * to change that one address.
 */
@ApplicationScoped
class WrittenDocument {

    private static final String PATH = "/q/openapi";

    /** Before the handler of SmallRye. */
    private static final int FIRST = -1;

    private final String issuer;

    WrittenDocument(@ConfigProperty(name = "pendamping.issuer") String issuer) {
        this.issuer = issuer;
    }

    /** Hides the written document from SmallRye, which then has nothing to read. */
    void hide(@Observes @Initialized(ApplicationScoped.class) Object started) {
        OpenApiConstants.classLoader = new ClassLoader(null) {};
    }

    void register(@Observes Router router) {
        for (var path : new String[] {PATH, PATH + ".json", PATH + ".yaml", PATH + ".yml"}) {
            // It is read from the archive, each time: who asks for it asks once, and it is a megabyte.
            router.route(HttpMethod.GET, path).order(FIRST).blockingHandler(this::give, false);
            router.route(HttpMethod.HEAD, path).order(FIRST).blockingHandler(this::give, false);
        }
    }

    private void give(RoutingContext request) {
        var format = format(request);
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8")
                .end(Buffer.buffer(written(format)));
    }

    /** As SmallRye decides it: by the ending of the path, what is accepted, or {@code format}; YAML else. */
    private static Format format(RoutingContext request) {
        var path = request.normalizedPath();
        var accept = request.request().getHeader(HttpHeaders.ACCEPT);
        var isJson = path.endsWith(".json")
                || path.equals(PATH)
                        && (accept != null && accept.contains(Format.JSON.getMimeType())
                                || request.queryParam("format").stream()
                                        .map(name -> name.toUpperCase(Locale.ROOT))
                                        .anyMatch("JSON"::equals));
        return isJson ? Format.JSON : Format.YAML;
    }

    private String written(Format format) {
        var name = OpenApiConstants.BASE_NAME + '.' + format;
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(ApiDocument.LOCAL_ISSUER, issuer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
