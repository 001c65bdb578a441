package id.pendamping.platform.memory;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A read whose answer is given again, to the same caller, while nothing was committed since it was computed: never older than what
 * the database would say, whichever replica changed it. Refusals are computed each time.
 *
 * <p>For operations with JSON answers and no parameter in their path. The answer may depend on the database, on what the request
 * says, on who asks, and on the hour; on nothing else.
 *
 * <p>Never for a read that is audited, asks for a purpose or shows a person: the second time it would leave no trace, and personal
 * data would stay in memory when nobody asks for it any more.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Remembered {}
