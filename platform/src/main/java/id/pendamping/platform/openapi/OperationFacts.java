package id.pendamping.platform.openapi;

import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Deferred;
import id.pendamping.platform.http.Idempotent;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paged;
import id.pendamping.platform.http.Prefer;
import id.pendamping.platform.http.Tagged;
import id.pendamping.platform.problem.Answers;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * What a resource method says about itself in its annotations and types, beyond what the document already shows.
 *
 * @param roles who may call it; empty for everyone
 * @param answers the problems it named, besides the usual ones
 * @param deferred what tells how far it is when its caller would rather not wait; null where they have to
 */
record OperationFacts(
        List<String> roles,
        List<String> answers,
        boolean idempotent,
        boolean guarded,
        String deferred,
        boolean tagged,
        boolean paged) {

    /** Officer, approver and supervisor are viewers too. */
    private static final List<String> VIEWERS = List.of(Roles.APPROVER, Roles.OFFICER, Roles.SUPERVISOR, Roles.VIEWER);

    /** All operations of the application, by operationId. */
    static Map<String, OperationFacts> all(IndexView index) {
        var all = new HashMap<String, OperationFacts>();
        for (var annotation : index.getAnnotations(Operation.class)) {
            var id = annotation.value("operationId");
            var hidden = annotation.value("hidden");
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD
                    && id != null
                    && (hidden == null || !hidden.asBoolean())) {
                // The index may know a method twice; two methods of one name are found where the paths are.
                all.put(id.asString(), of(annotation.target().asMethod(), index));
            }
        }
        return all;
    }

    private static OperationFacts of(MethodInfo method, IndexView index) {
        var answer = answer(method);
        return new OperationFacts(
                roles(method),
                strings(method.annotation(Answers.class)),
                method.hasAnnotation(Idempotent.class),
                takes(IfMatch.class, method),
                deferred(method),
                is(Tagged.class, answer, index),
                answer.name().equals(DotName.createSimple(Page.class)) || is(Paged.class, answer, index));
    }

    private static String deferred(MethodInfo method) {
        var deferred = method.annotation(Deferred.class);
        if (takes(Prefer.class, method) != (deferred != null)) {
            throw new IllegalStateException(
                    method + " takes a preference and does not say what it answers, or the reverse");
        }
        return deferred == null ? null : deferred.value().asClass().name().withoutPackagePrefix();
    }

    private static boolean takes(Class<?> wanted, MethodInfo method) {
        return method.parameterTypes().stream().anyMatch(type -> type.name().equals(DotName.createSimple(wanted)));
    }

    private static List<String> roles(MethodInfo method) {
        if (method.hasDeclaredAnnotation(PermitAll.class)) {
            return List.of();
        }
        var own = method.declaredAnnotation(RolesAllowed.class);
        var roles = strings(own != null ? own : method.declaringClass().declaredAnnotation(RolesAllowed.class));
        var all = new TreeSet<>(roles);
        if (roles.contains(Roles.VIEWER)) {
            all.addAll(VIEWERS);
        }
        return List.copyOf(all);
    }

    /** What it returns; an operation that answers tables too returns a bare Response, and says in its document what else. */
    private static Type answer(MethodInfo method) {
        return method.returnType().name().equals(DotName.createSimple(Response.class))
                ? responses(method)
                        .flatMap(response -> Stream.ofNullable(response.value("content")))
                        .flatMap(content -> Stream.of(content.asNestedArray()))
                        .flatMap(content -> Stream.ofNullable(content.value("schema")))
                        .flatMap(schema -> Stream.ofNullable(schema.asNested().value("implementation")))
                        .map(AnnotationValue::asClass)
                        .findFirst()
                        .orElse(method.returnType())
                : answer(method.returnType());
    }

    // One is annotated as it is, several in a container.
    private static Stream<AnnotationInstance> responses(MethodInfo method) {
        var several = method.annotation(APIResponses.class);
        return several == null
                ? Stream.ofNullable(method.annotation(APIResponse.class))
                : Stream.of(several.value().asNestedArray());
    }

    // RestResponse<BookView> answers a BookView.
    private static Type answer(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                        && type.name().toString().endsWith("RestResponse")
                ? type.asParameterizedType().arguments().getFirst()
                : type;
    }

    private static boolean is(Class<?> wanted, Type answer, IndexView index) {
        ClassInfo type = index.getClassByName(answer.name());
        return type != null && type.interfaceNames().contains(DotName.createSimple(wanted));
    }

    private static List<String> strings(AnnotationInstance annotation) {
        return annotation == null
                ? List.of()
                : Stream.of(annotation.value().asStringArray()).sorted().toList();
    }
}
