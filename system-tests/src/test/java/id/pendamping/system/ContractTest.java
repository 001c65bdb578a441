package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a frontend team needs to build on a document alone: no operation, parameter, body, answer, header or schema without
 * its words and its example. Linters look at the form of these; here they are counted.
 */
class ContractTest {

    /** No text can show what these hold. */
    private static final Set<String> PACKED = Set.of(
            "application/gzip", "application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final RunningSuite suite = RunningSuite.withSampleData();

    private final List<String> missing = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"workforce", "training", "recipient"})
    void everything_in_the_document_has_words_and_an_example(String service) {
        var document = suite.document(service);
        var operations = Operation.of(service, document);
        operations.forEach(this::look);
        document.at("/components/schemas").properties().forEach(schema -> {
            want(schema.getValue().has("description"), "schema " + schema.getKey(), "description");
            schema.getValue().path("properties").properties().forEach(property -> {
                var described = property.getValue().has("description")
                        || Operation.resolved(property.getValue(), document).has("description");
                want(described, "schema " + schema.getKey(), "description of " + property.getKey());
            });
        });
        assertTrue(operations.size() > 10, "the document was not read");
        assertEquals(List.of(), missing);
    }

    private void look(Operation operation) {
        var described = operation.described();
        var where = operation.toString();
        for (var word : List.of("operationId", "summary", "description", "tags", "x-allowed-roles", "x-problems")) {
            want(
                    !described.path(word).isEmpty()
                            || !described.path(word).asText().isBlank(),
                    where,
                    word);
        }
        for (var in : List.of("path", "query", "header")) {
            for (var parameter : operation.parameters(in)) {
                var name = parameter.path("name").asText();
                want(parameter.has("description"), where, "description of parameter " + name);
                want(hasExample(parameter, operation), where, "example of parameter " + name);
            }
        }
        bodies(operation.resolved(described.path("requestBody")), where, "the request");
        var refusals = 0;
        for (var response : described.path("responses").properties()) {
            var answer = operation.resolved(response.getValue());
            refusals += response.getKey().startsWith("4") ? 1 : 0;
            want(answer.has("description"), where, "description of " + response.getKey());
            bodies(answer, where, response.getKey());
            for (var header : answer.path("headers").properties()) {
                var sent = operation.resolved(header.getValue());
                want(
                        hasExample(sent, operation),
                        where,
                        "example of %s in %s".formatted(header.getKey(), response.getKey()));
            }
        }
        want(refusals > 0, where, "any refusal");
    }

    private void bodies(JsonNode body, String where, String which) {
        body.path("content").properties().forEach(media -> {
            var shown = media.getValue().has("example")
                    || !media.getValue().path("examples").isEmpty()
                    || PACKED.contains(media.getKey());
            want(shown, where, "example of %s as %s".formatted(which, media.getKey()));
        });
    }

    private static boolean hasExample(JsonNode described, Operation operation) {
        var schema = operation.resolved(described.path("schema"));
        return List.of(described, schema).stream().anyMatch(node -> node.has("example") || node.has("examples"));
    }

    private void want(boolean present, String where, String what) {
        if (!present) {
            missing.add(where + " has no " + what);
        }
    }
}
