package id.pendamping.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Says of bodies what holds for all of them: requests are closed, answers are complete, and both have an example. */
final class Bodies {

    private static final String PAGE = "One page of a list, and the cursor of the next one: null where the list ends.";
    private static final Map<String, String> OF_THE_JDK = Map.of(
            "UUID", "An identifier: a UUID of version 7, made by the service.",
            "Instant", "A moment, in UTC.",
            "LocalDate", "A day, without zone or time: year, month, day.");

    private final OpenAPI document;
    private final Map<String, Schema> schemas;
    private final List<LeftOut> leftOut;

    Bodies(OpenAPI document, IndexView index) {
        this.document = document;
        this.schemas = Objects.requireNonNullElse(document.getComponents().getSchemas(), new HashMap<>());
        leftOut = index.getAnnotations(JsonInclude.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() != AnnotationTarget.Kind.METHOD_PARAMETER)
                .map(LeftOut::of)
                .toList();
    }

    void complete() {
        var asked = new Reachable(schemas);
        var answered = new Reachable(schemas);
        operations().forEach(operation -> {
            if (operation.getRequestBody() != null) {
                asked.from(operation.getRequestBody().getContent());
            }
            responses(operation).forEach(response -> answered.from(response.getContent()));
        });
        document.getComponents().getResponses().values().forEach(response -> answered.from(response.getContent()));
        parameters().forEach(parameter -> asked.from(parameter.getSchema()));
        asked.names().stream()
                .map(schemas::get)
                .filter(Bodies::isObject)
                .forEach(schema ->
                        schema.setAdditionalPropertiesSchema(org.eclipse.microprofile.openapi.OASFactory.createSchema()
                                .booleanSchema(false)));
        answered.names().stream().filter(name -> !asked.names().contains(name)).forEach(this::isComplete);
        prune(asked, answered);
        schemas.forEach(Bodies::describe);
        schemas.values().forEach(Bodies::unquote);
        examples();
    }

    private void isComplete(String name) {
        var schema = schemas.get(name);
        if (isObject(schema)) {
            schema.setRequired(schema.getProperties().keySet().stream()
                    .filter(property -> !isLeftOut(name, property))
                    .toList());
        }
    }

    private boolean isLeftOut(String schema, String property) {
        return leftOut.stream().anyMatch(field -> field.leavesOut(schema, property));
    }

    /** Of what no annotation of ours can speak: types of the JDK, and pages, which are made of one generic record. */
    private static void describe(String name, Schema schema) {
        if (schema.getDescription() == null) {
            schema.setDescription(name.startsWith("Page") ? PAGE : OF_THE_JDK.get(name));
        }
    }

    private void prune(Reachable asked, Reachable answered) {
        var unused = new TreeSet<>(schemas.keySet());
        unused.removeAll(asked.names());
        unused.removeAll(answered.names());
        unused.forEach(document.getComponents()::removeSchema);
    }

    private void examples() {
        var examples = new SchemaExamples(schemas);
        operations().forEach(operation -> {
            if (operation.getRequestBody() != null) {
                example(operation.getRequestBody().getContent(), examples);
            }
            responses(operation).forEach(response -> example(response.getContent(), examples));
        });
        parameters()
                .filter(parameter -> parameter.getExample() == null && parameter.getExamples() == null)
                .forEach(parameter -> examples.of(parameter.getSchema()).ifPresent(parameter::setExample));
    }

    private static void example(Content content, SchemaExamples examples) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .filter(media -> media.getExample() == null && media.getExamples() == null)
                    .forEach(media -> examples.of(media.getSchema()).ifPresent(media::setExample));
        }
    }

    private Stream<Operation> operations() {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private Stream<Parameter> parameters() {
        return operations()
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getRef() == null);
    }

    private static Stream<APIResponse> responses(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getRef() == null);
    }

    private static boolean isObject(Schema schema) {
        return schema != null
                && schema.getProperties() != null
                && !schema.getProperties().isEmpty();
    }

    /** A field that is left out of an answer when it is null; the empty name stands for all fields of the class. */
    private record LeftOut(ClassInfo type, String name) {

        static LeftOut of(AnnotationTarget target) {
            return switch (target.kind()) {
                case FIELD ->
                    new LeftOut(
                            target.asField().declaringClass(), target.asField().name());
                case RECORD_COMPONENT ->
                    new LeftOut(
                            target.asRecordComponent().declaringClass(),
                            target.asRecordComponent().name());
                case METHOD ->
                    new LeftOut(
                            target.asMethod().declaringClass(),
                            target.asMethod().name());
                default -> new LeftOut(target.asClass(), "");
            };
        }

        boolean leavesOut(String schema, String property) {
            // Page<BookView> is the schema PageBookView.
            var ofType =
                    type.typeParameters().isEmpty() ? schema.equals(schemaName()) : schema.startsWith(schemaName());
            return ofType && (name.isEmpty() || name.equals(property));
        }

        private String schemaName() {
            var schema = type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
            return schema == null || schema.value("name") == null
                    ? type.simpleName()
                    : schema.value("name").asString();
        }
    }

    // A text written as JSON, with its quotes, means the text.
    private static void unquote(Schema schema) {
        if (schema.getExamples() != null) {
            schema.setExamples(
                    schema.getExamples().stream().map(Bodies::unquoted).toList());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Bodies::unquote);
        }
        if (schema.getItems() != null) {
            unquote(schema.getItems());
        }
    }

    private static Object unquoted(Object example) {
        return example instanceof String text && text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : example;
    }
}
