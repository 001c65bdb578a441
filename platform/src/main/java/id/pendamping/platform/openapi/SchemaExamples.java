package id.pendamping.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A whole example of a schema, put together from the examples of its parts; empty where a part has none. */
final class SchemaExamples {

    private static final int DEEPEST = 8;
    private static final Map<String, Object> BY_FORMAT = Map.of(
            "uuid", "0198c2f4-6a10-7c3e-9f0b-2d5e8a417c33",
            "date", "2025-03-17",
            "date-time", "2025-03-17T01:30:00Z");

    private final Map<String, Schema> components;

    SchemaExamples(Map<String, Schema> components) {
        this.components = components;
    }

    Optional<Object> of(Schema schema) {
        return of(schema, 0);
    }

    private Optional<Object> of(Schema schema, int depth) {
        if (schema == null || depth > DEEPEST) {
            return Optional.empty();
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(schema.getExamples().getFirst());
        }
        if (schema.getRef() != null) {
            return of(components.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1)), depth + 1);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return Optional.of(schema.getEnumeration().getFirst());
        }
        if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
            return of(schema.getAnyOf().getFirst(), depth + 1);
        }
        if (schema.getFormat() != null && BY_FORMAT.containsKey(schema.getFormat())) {
            return Optional.of(BY_FORMAT.get(schema.getFormat()));
        }
        if (is(schema, SchemaType.ARRAY)) {
            return of(schema.getItems(), depth + 1).map(List::of);
        }
        if (is(schema, SchemaType.OBJECT) && schema.getProperties() != null) {
            return object(schema, depth);
        }
        if (is(schema, SchemaType.BOOLEAN)) {
            return Optional.of(true);
        }
        // One that may be absent and shows no number stands for the case in which it is.
        return is(schema, SchemaType.INTEGER) && !is(schema, SchemaType.NULL) ? Optional.of(1) : Optional.empty();
    }

    private Optional<Object> object(Schema schema, int depth) {
        var example = new LinkedHashMap<String, Object>();
        for (var property : schema.getProperties().entrySet()) {
            var value = of(property.getValue(), depth + 1);
            if (value.isPresent()) {
                example.put(property.getKey(), value.get());
            } else if (is(property.getValue(), SchemaType.NULL)) {
                example.put(property.getKey(), null);
            } else if (schema.getRequired() != null && schema.getRequired().contains(property.getKey())) {
                return Optional.empty();
            }
        }
        return Optional.of(example);
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
