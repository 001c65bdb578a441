package id.pendamping.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;

/**
 * Reads the bodies of requests to the letter: nothing is ignored, guessed or converted. Only requests: what other systems send
 * us as events or answers may gain fields, so the bean {@link ObjectMapper} stays lenient.
 */
@Provider
public class StrictJson implements ContextResolver<ObjectMapper> {

    private static final Map<LogicalType, List<CoercionInputShape>> REFUSED = Map.of(
            LogicalType.Textual,
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean),
            LogicalType.Integer,
            List.of(
                    CoercionInputShape.String,
                    CoercionInputShape.EmptyString,
                    CoercionInputShape.Float,
                    CoercionInputShape.Boolean),
            LogicalType.Float,
            List.of(CoercionInputShape.String, CoercionInputShape.EmptyString, CoercionInputShape.Boolean),
            LogicalType.Boolean,
            List.of(
                    CoercionInputShape.String,
                    CoercionInputShape.EmptyString,
                    CoercionInputShape.Integer,
                    CoercionInputShape.Float),
            LogicalType.Enum,
            List.of(CoercionInputShape.Integer, CoercionInputShape.EmptyString),
            LogicalType.DateTime,
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.EmptyString),
            LogicalType.OtherScalar,
            List.of(CoercionInputShape.EmptyString),
            LogicalType.POJO,
            List.of(CoercionInputShape.EmptyString, CoercionInputShape.EmptyArray),
            LogicalType.Collection,
            List.of(CoercionInputShape.EmptyString));

    private final ObjectMapper strict;

    StrictJson(ObjectMapper lenient) {
        strict = lenient.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        strict.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        REFUSED.forEach((type, shapes) ->
                shapes.forEach(shape -> strict.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }
}
