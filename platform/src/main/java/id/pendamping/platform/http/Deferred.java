package id.pendamping.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that goes on without its caller where they would rather not wait, as {@link Prefer} says, and answers
 * {@link Accepted} then. The OpenAPI document shows that as its 202.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Deferred {

    /** What tells how far it is; another operation answers it too. */
    Class<?> value();
}
