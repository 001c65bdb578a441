package id.pendamping.training.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.ZoneId;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three time zones of Indonesia: WIB, WITA and WIT. */
@Schema(description = "A time zone of Indonesia: WIB, WITA or WIT.")
public enum Zone {
    JAKARTA("Asia/Jakarta"),
    MAKASSAR("Asia/Makassar"),
    JAYAPURA("Asia/Jayapura");

    private final String id;

    Zone(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException when it is none of the three */
    @JsonCreator
    public static Zone of(String id) {
        return Arrays.stream(values())
                .filter(zone -> zone.id.equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("A zone is one of " + Arrays.toString(ids())));
    }

    public ZoneId toZoneId() {
        return ZoneId.of(id);
    }

    @Override
    public String toString() {
        return id;
    }

    private static String[] ids() {
        return Arrays.stream(values()).map(Zone::id).toArray(String[]::new);
    }
}
