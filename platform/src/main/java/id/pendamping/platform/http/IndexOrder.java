package id.pendamping.platform.http;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/**
 * Reads a list in the order of an index that was made for it. The planner takes two conditions on places (the one of
 * row-level security, and the list's own) for a coincidence, expects next to no rows, and would gather and sort them all.
 */
public final class IndexOrder {

    private static final String SORT =
            "select set_config('enable_sort', :sort, true), set_config('enable_bitmapscan', :sort, true)";

    private IndexOrder() {}

    /** What the list reads, in the running transaction. */
    public static <T> T keep(EntityManager database, Supplier<T> list) {
        sort(database, "off");
        var rows = list.get();
        sort(database, "on");
        return rows;
    }

    private static void sort(EntityManager database, String onOrOff) {
        database.createNativeQuery(SORT).setParameter("sort", onOrOff).getSingleResult();
    }
}
