package id.pendamping.platform.access;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a piece of work sees all regions: the relay, a listener, a job, a public read. Without it a transaction
 * has the scope of the caller, and without a caller it is refused. It holds for transactions that begin inside; a
 * transaction already running keeps the scope it began with.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AcrossRegions {}
