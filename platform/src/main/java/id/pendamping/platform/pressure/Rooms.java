package id.pendamping.platform.pressure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who goes where: what moves much has a room of its own, so that uploads and streams cannot take the places of those who only
 * ask something.
 */
@ApplicationScoped
class Rooms {

    private static final int WAITING_PER_PLACE = 4;
    private static final long LARGE_BODY = 1024 * 1024;

    /** The forms of tables and streams, in what is sent or wanted. */
    private static final List<String> BULKY = List.of("text/csv", "spreadsheet", "event-stream", "multipart/");

    private final Room ordinary;
    private final Room bulk;
    private final MeterRegistry registry;

    Rooms(
            PressureConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            MeterRegistry registry) {
        this.registry = registry;
        ordinary = room(
                Room.ORDINARY, config.ordinary().atOnce(), config.ordinary().waiting(), Math.max(1, 2 * connections));
        bulk = room(Room.BULK, config.bulk().atOnce(), config.bulk().waiting(), Math.max(1, connections / 4));
    }

    /** Probes and metrics, which nothing may hold up. */
    static boolean isWatching(RoutingContext request) {
        var path = request.normalizedPath();
        return path.startsWith("/q/health") || path.startsWith("/q/metrics");
    }

    Room of(RoutingContext request) {
        return isBulk(request) ? bulk : ordinary;
    }

    Room ordinary() {
        return ordinary;
    }

    Room bulk() {
        return bulk;
    }

    void refused(Room room) {
        registry.counter("pressure.refused", "reason", "overloaded", "by", room.name())
                .increment();
    }

    // Read off the head of the request: this is before anything looks for its operation. Who lies about it finds the
    // smaller room.
    private static boolean isBulk(RoutingContext request) {
        var headers = request.request().headers();
        return request.normalizedPath().endsWith("-feed")
                || isLarge(headers.get(HttpHeaders.CONTENT_LENGTH))
                || Stream.of(headers.get(HttpHeaders.CONTENT_TYPE), headers.get(HttpHeaders.ACCEPT))
                        .anyMatch(Rooms::isBulky);
    }

    private static boolean isLarge(String length) {
        return length != null && (length.length() > 18 || Long.parseLong(length) > LARGE_BODY);
    }

    private static boolean isBulky(String mediaTypes) {
        if (mediaTypes == null) {
            return false;
        }
        var types = mediaTypes.toLowerCase(Locale.ROOT);
        return BULKY.stream().anyMatch(types::contains);
    }

    private Room room(String name, OptionalInt atOnce, OptionalInt waiting, int usual) {
        int places = atOnce.orElse(usual);
        var room = new Room(name, places, waiting.orElse(WAITING_PER_PLACE * places));
        Gauge.builder("pressure.inside", room, Room::inside)
                .description("Requests that are worked on")
                .tag("room", name)
                .register(registry);
        Gauge.builder("pressure.waiting", room, Room::waiting)
                .description("Requests that wait for a place")
                .tag("room", name)
                .register(registry);
        Gauge.builder("pressure.places", room, Room::places)
                .description("Requests that can be worked on at once")
                .tag("room", name)
                .register(registry);
        return room;
    }
}
