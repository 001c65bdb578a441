package id.pendamping.platform.http;

import id.pendamping.platform.problem.PlatformProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of a list is wanted, as {@code @BeanParam}. */
public class Paging {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    @RestQuery("limit")
    @Parameter(
            description = "How many items at most; 200 is the most that one page holds.",
            example = "50",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50"))
    Integer limit;

    @RestQuery("after")
    @Parameter(
            description = "The `next` of the page before; absent for the first page.",
            example = "qL0Yy5uGZpM0OkIwMDE")
    String after;

    @RestQuery("includeTotal")
    @Parameter(
            description = "Whether to count the whole list too, which costs a second query.",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.BOOLEAN,
                            defaultValue = "false"))
    Boolean includeTotal;

    /** How many items the caller wants; ask the database for one more and hand all of them to {@link Page#of}. */
    public int limit() {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw PlatformProblem.PAGE_SIZE.at("limit", limit, MOST);
        }
        return limit;
    }

    /**
     * Where the page begins.
     *
     * @param list the name of the list, unique in the service
     * @param filters the values of all filters in a fixed order: a cursor does not fit another choice of them
     */
    public Cursor after(String list, Object... filters) {
        limit();
        return Cursor.read(after, list, filters);
    }

    boolean includesTotal() {
        return Boolean.TRUE.equals(includeTotal);
    }
}
