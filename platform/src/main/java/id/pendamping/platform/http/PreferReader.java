package id.pendamping.platform.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

@Provider
class PreferReader implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == Prefer.class ? (ParamConverter<T>) new Reader() : null;
    }

    private static final class Reader implements ParamConverter<Prefer> {

        @Override
        public Prefer fromString(String header) {
            return header == null ? null : Prefer.parse(header);
        }

        @Override
        public String toString(Prefer prefer) {
            return prefer.respondAsync() ? Prefer.RESPOND_ASYNC : "";
        }
    }
}
