package id.pendamping.platform.deadline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that takes as long as it takes: work on very many rows, or a stream that is long in coming. Uploads (what takes
 * anything but JSON) are so by nature. Every other one is answered within {@code deadline.answer-within}, and its statements
 * end before that.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayTakeLong {}
