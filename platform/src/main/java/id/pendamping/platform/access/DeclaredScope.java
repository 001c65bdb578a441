package id.pendamping.platform.access;

import java.util.concurrent.Callable;

/** The scope that the work on this thread has declared for itself, if it has. */
public final class DeclaredScope {

    /** What is declared: all regions, and the name of the work, for the audit trail. */
    record Declaration(String work) {}

    private static final ThreadLocal<Declaration> CURRENT = new ThreadLocal<>();

    private DeclaredScope() {}

    static Declaration current() {
        return CURRENT.get();
    }

    /** Runs a piece of work across all regions; the annotation {@link AcrossRegions} for code that is not a bean's method. */
    public static <T> T acrossRegions(String work, Callable<T> task) throws Exception {
        var before = CURRENT.get();
        CURRENT.set(new Declaration(work));
        try {
            return task.call();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
