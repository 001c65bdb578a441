package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every operation of the three documents with no token, an expired one, a badly signed one, a wrong role and a
 * foreign region. Generated from the running documents: an operation that is added is walked without anybody thinking of
 * it, and one that the walk cannot call from its own examples fails here too.
 */
class AccessWalkTest {

    private static final List<String> ROLES = List.of(
            "viewer",
            "companion",
            "officer",
            "approver",
            "supervisor",
            "steward",
            "auditor",
            "unmask",
            "system",
            "operator");

    /** Where the sample data lives, and a region in which nothing of it does. */
    private static final String HOME = "17.06";

    private static final String FOREIGN = "11.01";

    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    /** Fields that say where a thing is; a foreign caller must find none that points outside. */
    private static final Set<String> PLACES = Set.of("region", "office");

    private static final RunningSuite suite = RunningSuite.withSampleData();

    /** An item of each list, by the list's path. */
    private final Map<String, String> items = new HashMap<>();

    @TestFactory
    Stream<DynamicNode> every_operation_keeps_its_door() {
        return suite.services().stream().map(service -> {
            var operations = Operation.of(service, suite.document(service));
            // Before anybody of another region leaves something of their own there.
            operations.forEach(operation -> request(operation, HOME));
            assertFalse(operations.isEmpty(), service + " has no operation");
            return dynamicContainer(
                    service,
                    operations.stream()
                            .map(operation ->
                                    dynamicContainer(operation.method() + " " + operation.path(), walk(operation))));
        });
    }

    private Stream<DynamicTest> walk(Operation operation) {
        if (operation.isPublic()) {
            return Stream.of(dynamicTest("is public", () -> isPublic(operation)));
        }
        var visits = new ArrayList<DynamicTest>();
        visits.add(dynamicTest(
                "names its roles",
                () -> assertFalse(operation.allowedRoles().isEmpty(), "no x-allowed-roles in the document")));
        visits.add(dynamicTest("no token: 401", () -> refuses(operation, 401, "unauthenticated", null)));
        visits.add(dynamicTest(
                "expired token: 401",
                () -> refuses(operation, 401, "unauthenticated", suite.token("expired-" + visitor(operation)))));
        visits.add(dynamicTest(
                "badly signed token: 401",
                () -> refuses(operation, 401, "unauthenticated", suite.badlySigned(visitor(operation)))));
        for (var role : ROLES) {
            if (!operation.allows(role)) {
                visits.add(dynamicTest(role + ": 403", () -> refuses(operation, 403, "forbidden", suite.token(role))));
            }
        }
        visits.add(dynamicTest("foreign region", () -> visitFromAfar(operation)));
        return visits.stream();
    }

    private void isPublic(Operation operation) {
        var answer = suite.call(request(operation, HOME), null);
        assertFalse(Set.of(401, 403).contains(answer.status()), operation + " answered " + answer);
        assertTrue(operation.method().equals("GET"), operation + " changes something and is public");
    }

    private void refuses(Operation operation, int status, String problem, String token) {
        var answer = suite.call(request(operation, HOME), token);
        assertAll(
                () -> assertEquals(status, answer.status(), operation + " answered " + answer),
                () -> assertTrue(
                        answer.contentType().startsWith("application/problem+json"),
                        operation + " answered " + answer.contentType()),
                () -> assertTrue(
                        answer.json().path("type").asText().endsWith("/" + problem),
                        operation + " answered " + answer));
    }

    /** The right role of another region: what is named does not exist, what is listed holds nothing foreign. */
    private void visitFromAfar(Operation operation) {
        var role = visitor(operation);
        var token = suite.token(role + "-" + FOREIGN);
        var request = request(operation, HOME);
        var answer = suite.call(request, token);
        if (isNational(operation, role)) {
            assertEquals(403, answer.status(), operation + " answered " + answer);
            assertTrue(answer.json().path("type").asText().endsWith("/national-scope-required"), answer::toString);
            return;
        }
        if (namesScopedItem(operation) || request.namesRegion()) {
            assertEquals(404, answer.status(), operation + " answered " + answer);
            return;
        }
        assertTrue(answer.status() < 300, operation + " answered " + answer);
        // A file's foreign rows are refused one by one; that is its way of saying 404.
        assertEquals(0, answer.json().path("accepted").asInt(), operation + " accepted " + answer);
        assertEquals(List.of(), foreignPlaces(answer.json()), operation + " shows what lies outside");
    }

    /** What has no region is the country's: 404 would be a lie about something that everybody sees (decision 7). */
    private static boolean isNational(Operation operation, String role) {
        return role.equals("operator")
                || role.equals("steward") && !operation.method().equals("GET");
    }

    private static boolean namesScopedItem(Operation operation) {
        return operation.parameters("path").stream().anyMatch(operation::isId);
    }

    private static List<String> foreignPlaces(JsonNode answer) {
        var found = new ArrayList<String>();
        if (answer.isArray()) {
            answer.forEach(item -> found.addAll(foreignPlaces(item)));
        }
        answer.properties().forEach(field -> {
            var place = field.getValue().isObject() ? field.getValue().path("code") : field.getValue();
            if (PLACES.contains(field.getKey())
                    && place.isTextual()
                    && !(place.asText() + ".").startsWith(FOREIGN + ".")) {
                found.add(place.asText());
            }
            found.addAll(foreignPlaces(field.getValue()));
        });
        return found;
    }

    /** A role that the operation lets in; its clients carry the role's name. */
    private static String visitor(Operation operation) {
        return ROLES.stream().filter(operation::allows).findFirst().orElseThrow();
    }

    // --- a request made of the document's own examples, at home in the sample data

    private Request request(Operation operation, String region) {
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            path = path.replace(
                    "{" + parameter.path("name").asText() + "}",
                    item(operation, path.substring(0, path.indexOf('{')), parameter));
        }
        var query = new HashMap<String, String>();
        for (var parameter : operation.parameters("query")) {
            var name = parameter.path("name").asText();
            if (name.equals("region")) {
                query.put(name, region);
            } else if (parameter.path("required").asBoolean()) {
                query.put(name, Operation.exampleOf(parameter, operation).asText());
            }
        }
        var body = operation.bodyType().isPresent() ? operation.exampleBody() : null;
        if (body instanceof ObjectNode object) {
            PLACES.stream().filter(object::has).forEach(place -> object.put(place, region));
            if (operation.path().endsWith("/searches")) {
                object.remove("nik"); // One of the two is asked for, and the examples show both.
            }
            if (object.has("workerId")) {
                object.put("workerId", firstOf("workforce", "/v1/workers/", "id"));
            }
        }
        return new Request(operation, path, query, body);
    }

    /** The first item of the list that the path leads to; for what has no list of its own, the document's example. */
    private String item(Operation operation, String list, JsonNode parameter) {
        var name = parameter.path("name").asText();
        if (!operation.isId(parameter)) {
            return Operation.exampleOf(parameter, operation).asText();
        }
        if (operation.allowedRoles().equals(Set.of("operator"))) {
            return NOTHING; // A healthy suite has no dead letter and no parked subject.
        }
        return firstOf(operation.service(), list, "id");
    }

    private String firstOf(String service, String list, String field) {
        var key = service + list + field;
        if (!items.containsKey(key)) {
            items.put(key, suite.firstOf(service, list, field));
        }
        return items.get(key);
    }
}
