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
 * Who goes where: what moves much and what lasts long have rooms of their own, so that uploads and those who follow them take the
 * places neither of each other nor of those who only ask something.
 */
@ApplicationScoped
class Rooms {

    private static final int WAITING_PER_PLACE = 4;
    private static final long LARGE_BODY = 1024 * 1024;

    /** The forms of tables, in what is sent or wanted. */
    private static final List<String> BULKY = List.of("text/csv", "spreadsheet", "multipart/");

    private static final List<String> STREAM = List.of("event-stream");

    private final Room ordinary;
    private final Room bulk;
    private final Room streams;
    private final MeterRegistry registry;

    Rooms(
            PressureConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            MeterRegistry registry) {
        this.registry = registry;
        ordinary = room(
                Room.ORDINARY, config.ordinary().atOnce(), config.ordinary().waiting(), Math.max(1, 2 * connections));
        bulk = room(Room.BULK, config.bulk().atOnce(), config.bulk().waiting(), Math.max(1, connections / 4));
        int atOnce = config.streams().atOnce();
        streams = room(Room.STREAMS, OptionalInt.of(atOnce), OptionalInt.of(0), atOnce);
    }

    /** Probes and metrics, which nothing may hold up. */
    static boolean isWatching(RoutingContext request) {
        var path = request.normalizedPath();
        return path.startsWith("/q/health") || path.startsWith("/q/metrics");
    }

    Room of(RoutingContext request) {
        // Read off the head of the request: this is before anything looks for its operation.
        if (isOneOf(STREAM, request.request().headers().get(HttpHeaders.ACCEPT))) {
            return streams;
        }
        return isBulk(request) ? bulk : ordinary;
    }

    Room ordinary() {
        return ordinary;
    }

    Room bulk() {
        return bulk;
    }

    Room streams() {
        return streams;
    }

    void refused(Room room) {
        registry.counter("pressure.refused", "reason", "overloaded", "by", room.name())
                .increment();
    }

    // Who lies about it finds the smaller room.
    private static boolean isBulk(RoutingContext request) {
        var headers = request.request().headers();
        return request.normalizedPath().endsWith("-feed")
                || isLarge(headers.get(HttpHeaders.CONTENT_LENGTH))
                || Stream.of(headers.get(HttpHeaders.CONTENT_TYPE), headers.get(HttpHeaders.ACCEPT))
                        .anyMatch(types -> isOneOf(BULKY, types));
    }

    private static boolean isLarge(String length) {
        return length != null && (length.length() > 18 || Long.parseLong(length) > LARGE_BODY);
    }

    private static boolean isOneOf(List<String> forms, String mediaTypes) {
        if (mediaTypes == null) {
            return false;
        }
        var types = mediaTypes.toLowerCase(Locale.ROOT);
        return forms.stream().anyMatch(types::contains);
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
