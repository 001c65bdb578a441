package id.pendamping.platform.http;

import static id.pendamping.platform.problem.PlatformProblem.DUPLICATE_FIELD;
import static id.pendamping.platform.problem.PlatformProblem.MALFORMED_JSON;
import static id.pendamping.platform.problem.PlatformProblem.UNKNOWN_FIELD;
import static id.pendamping.platform.problem.PlatformProblem.WRONG_TYPE;
import static id.pendamping.platform.problem.PlatformProblem.WRONG_VALUE;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import id.pendamping.platform.problem.Expected;
import id.pendamping.platform.problem.ProblemException;
import java.util.List;
import java.util.TreeSet;

/** Says what is wrong with a JSON body: where, which field, and what it should have been; never what it held. */
final class UnreadableJson {

    private UnreadableJson() {}

    static ProblemException read(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> {
                var allowed = new TreeSet<String>();
                unknown.getKnownPropertyIds().forEach(name -> allowed.add(name.toString()));
                yield UNKNOWN_FIELD.at(path(unknown.getPath()), Expected.names(allowed));
            }
            case InvalidFormatException wrong
            when wrong.getTargetType().isEnum() ->
                WRONG_VALUE.at(path(wrong.getPath()), Expected.names(wrong.getTargetType()));
            case MismatchedInputException trailing
            when trailing.getPath().isEmpty() && trailing.getOriginalMessage().startsWith("Trailing token") ->
                malformed(trailing);
            case MismatchedInputException wrong ->
                WRONG_TYPE.at(path(wrong.getPath()), expected(wrong.getTargetType()));
            // A value that its own type refuses when it is made.
            case ValueInstantiationException refused ->
                WRONG_TYPE.at(
                        path(refused.getPath()), expected(refused.getType().getRawClass()));
            case JsonMappingException wrapped
            when wrapped.getCause() instanceof StreamReadException inside -> read(inside);
            // A number that the type cannot hold.
            case InputCoercionException number -> WRONG_TYPE.at(path(number), expected(number.getTargetType()));
            case StreamReadException twice when isDuplicate(twice) -> DUPLICATE_FIELD.at(path(twice));
            default -> malformed(failure);
        };
    }

    private static Object expected(Class<?> type) {
        return type == null ? Expected.type(Object.class) : Expected.type(type);
    }

    private static boolean isDuplicate(StreamReadException failure) {
        return failure.getOriginalMessage().startsWith("Duplicate field");
    }

    private static ProblemException malformed(JsonProcessingException failure) {
        var place = failure.getLocation() == null ? JsonLocation.NA : failure.getLocation();
        return MALFORMED_JSON.at("body", Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }

    /** {@code sessions[2].endsAt}, or {@code body} for the whole. */
    private static String path(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String path(StreamReadException failure) {
        var path = new StringBuilder();
        for (var context = failure.getProcessor().getParsingContext();
                context != null && !context.inRoot();
                context = context.getParent()) {
            var step = context.inArray() ? "[" + context.getCurrentIndex() + "]" : "." + context.getCurrentName();
            path.insert(0, step);
        }
        return path.isEmpty() ? "body" : path.toString().replaceFirst("^\\.", "");
    }
}
