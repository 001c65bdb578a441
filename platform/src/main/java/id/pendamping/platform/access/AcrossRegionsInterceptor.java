package id.pendamping.platform.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

// Outside @Transactional (PLATFORM_BEFORE + 200): the connection is told the scope when the transaction takes it.
@AcrossRegions
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AcrossRegionsInterceptor {

    @AroundInvoke
    Object declare(InvocationContext invocation) throws Exception {
        var method = invocation.getMethod();
        var work = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        return DeclaredScope.acrossRegions(work, invocation::proceed);
    }
}
