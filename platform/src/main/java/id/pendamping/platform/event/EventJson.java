package id.pendamping.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;

/**
 * The JSON of events. It has a mapper of its own because it is a contract with other services: a setting made for the
 * HTTP answers must not change it, and a field that a producer added must not stop a listener.
 */
final class EventJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    static String write(Event event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException unserialisable) {
            throw new IllegalArgumentException("No JSON can be made of " + event.type(), unserialisable);
        }
    }

    static <T> T read(byte[] body, Class<T> shape) {
        if (body == null) {
            throw new UnreadableEvent(null);
        }
        try {
            var value = JSON.readValue(body, shape);
            if (value == null) {
                throw new UnreadableEvent(null);
            }
            return value;
        } catch (IOException notWhatWeExpect) {
            throw new UnreadableEvent(notWhatWeExpect);
        }
    }

    static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException unserialisable) {
            throw new IllegalArgumentException(unserialisable);
        }
    }

    static <T> List<T> list(byte[] json, Class<T> element) throws IOException {
        return JSON.readerForListOf(element).readValue(json);
    }
}
