package id.pendamping.platform.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A creating operation that may be sent twice with one {@code Idempotency-Key} and is done once. It stands on the
 * resource method, which returns a {@link org.jboss.resteasy.reactive.RestResponse}; the whole method, and whatever it calls,
 * runs in one transaction together with the stored answer.
 */
@Documented
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
