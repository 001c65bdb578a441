package id.pendamping.platform.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

@Provider
class IfMatchReader implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == IfMatch.class ? (ParamConverter<T>) new Reader() : null;
    }

    private static final class Reader implements ParamConverter<IfMatch> {

        @Override
        public IfMatch fromString(String header) {
            return header == null ? null : IfMatch.parse(header);
        }

        @Override
        public String toString(IfMatch ifMatch) {
            return ifMatch.any() ? "*" : String.join(", ", ifMatch.tags());
        }
    }
}
