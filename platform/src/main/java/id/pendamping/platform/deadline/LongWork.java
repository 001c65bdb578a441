package id.pendamping.platform.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

// Inside the declared scope (PLATFORM_BEFORE + 100), outside @Transactional (PLATFORM_BEFORE + 200), which joins this
// transaction; its own would end after a minute, in the middle of a list of a million families.
@MayTakeLong
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 140)
class LongWork {

    private final DeadlineConfig config;

    LongWork(DeadlineConfig config) {
        this.config = config;
    }

    @AroundInvoke
    Object run(InvocationContext invocation) throws Exception {
        return invocation.getMethod().isAnnotationPresent(Transactional.class) && !QuarkusTransaction.isActive()
                ? QuarkusTransaction.requiringNew()
                        .timeout(Math.toIntExact(config.longestWork().toSeconds()))
                        .call(invocation::proceed)
                : invocation.proceed();
    }
}
