package id.pendamping.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** One operation of a service's OpenAPI document, with what the document says of its callers and its input. */
record Operation(String service, String method, String path, JsonNode described, JsonNode document) {

    static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> READERS = Set.of("officer", "approver", "supervisor");

    static List<Operation> of(String service, JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(new Operation(
                                service, entry.getKey().toUpperCase(), path.getKey(), entry.getValue(), document))));
        return operations;
    }

    /** Public when it asks for no scheme, or allows none. */
    boolean isPublic() {
        var security = described.path("security");
        return security.isMissingNode()
                || security.isEmpty()
                || StreamSupport.stream(security.spliterator(), false).anyMatch(JsonNode::isEmpty);
    }

    Set<String> allowedRoles() {
        var roles = new TreeSet<String>();
        described.path("x-allowed-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    /** Whether a caller with this one role gets in: officer, approver and supervisor include viewer. */
    boolean allows(String role) {
        var allowed = allowedRoles();
        return allowed.contains("**") || allowed.contains(role) || allowed.contains("viewer") && READERS.contains(role);
    }

    List<JsonNode> parameters(String in) {
        return StreamSupport.stream(described.path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    boolean isId(JsonNode parameter) {
        return resolved(parameter.path("schema")).path("format").asText().equals("uuid");
    }

    /** The media type of its body, JSON where it takes several. */
    Optional<String> bodyType() {
        var content = resolved(described.path("requestBody")).path("content");
        if (content.has("application/json")) {
            return Optional.of("application/json");
        }
        var types = content.fieldNames();
        return types.hasNext() ? Optional.of(types.next()) : Optional.empty();
    }

    /** A body made of the document's own examples. */
    JsonNode exampleBody() {
        var media = resolved(described.path("requestBody"))
                .path("content")
                .path(bodyType().orElse(""));
        if (media.has("example")) {
            return media.get("example").deepCopy();
        }
        if (media.has("examples")) {
            return resolved(media.get("examples").elements().next())
                    .path("value")
                    .deepCopy();
        }
        return example(media.path("schema"));
    }

    static JsonNode exampleOf(JsonNode parameter, Operation operation) {
        return parameter.has("example") ? parameter.get("example") : operation.example(parameter.path("schema"));
    }

    private JsonNode example(JsonNode unresolved) {
        var schema = resolved(unresolved);
        for (var given : List.of("example", "default", "const")) {
            if (schema.has(given)) {
                return schema.get(given).deepCopy();
            }
        }
        for (var given : List.of("examples", "enum")) {
            if (schema.has(given) && !schema.get(given).isEmpty()) {
                return schema.get(given).get(0).deepCopy();
            }
        }
        for (var choice : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return StreamSupport.stream(schema.get(choice).spliterator(), false)
                        .filter(Predicate.not(
                                option -> option.path("type").asText().equals("null")))
                        .findFirst()
                        .map(this::example)
                        .orElseThrow();
            }
        }
        if (type(schema).equals("array")) {
            ArrayNode array = JSON.createArrayNode();
            return array.add(example(schema.path("items")));
        }
        ObjectNode object = JSON.createObjectNode();
        schema.path("properties").properties().stream()
                .filter(property ->
                        !resolved(property.getValue()).path("readOnly").asBoolean())
                .forEach(property -> object.set(property.getKey(), example(property.getValue())));
        return object;
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    JsonNode resolved(JsonNode node) {
        return resolved(node, document);
    }

    static JsonNode resolved(JsonNode node, JsonNode document) {
        return node.has("$ref") ? resolved(document.at(node.get("$ref").asText().substring(1)), document) : node;
    }

    @Override
    public String toString() {
        return service + ": " + method + " " + path;
    }
}
