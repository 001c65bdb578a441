package id.pendamping.platform.deadline;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that takes as long as it takes: work on very many rows, or a stream that is long in coming. Uploads (what takes
 * anything but JSON) are so by nature. Its transaction and its statements have {@code deadline.longest-work}. Every other one is
 * answered within {@code deadline.answer-within}, and its statements end before that.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayTakeLong {}
