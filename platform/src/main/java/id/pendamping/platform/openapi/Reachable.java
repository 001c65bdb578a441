package id.pendamping.platform.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The named schemas that a body can lead to. */
final class Reachable {

    private final Map<String, Schema> components;
    private final Set<String> names = new TreeSet<>();

    Reachable(Map<String, Schema> components) {
        this.components = components;
    }

    Set<String> names() {
        return names;
    }

    void from(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> from(media.getSchema()));
        }
    }

    void from(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) {
                from(components.get(name));
            }
        }
        from(schema.getItems());
        from(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::from);
        }
        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(parts -> parts != null)
                .flatMap(Collection::stream)
                .forEach(this::from);
    }
}
