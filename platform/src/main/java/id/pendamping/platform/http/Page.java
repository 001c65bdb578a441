package id.pendamping.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a list: the items, and the cursor of what follows. */
public final class Page<T> implements Paged {

    @JsonProperty
    @Schema(description = "The items of this page, in the order of the list.", required = true)
    private final List<T> items;

    @JsonProperty
    @Schema(description = "The value of `after` for the next page; null on the last one.", nullable = true)
    private final String next;

    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "How many items the whole list has; present when `includeTotal=true` was asked.")
    private final Long total;

    @Schema(hidden = true)
    private final boolean totalWanted;

    public Page(List<T> items, String next, Long total) {
        this(items, next, total, false);
    }

    private Page(List<T> items, String next, Long total, boolean totalWanted) {
        this.items = List.copyOf(items);
        this.next = next;
        this.total = total;
        this.totalWanted = totalWanted;
    }

    /**
     * Makes a page of rows.
     *
     * @param rows at most {@code paging.limit() + 1} of them: the one more only tells that the list goes on
     * @param keys the sort keys of a row, in the order in which {@link Cursor#key} will give them back
     */
    public static <R, T> Page<T> of(
            List<R> rows, Paging paging, Cursor cursor, Function<R, T> view, Function<R, List<?>> keys) {
        int limit = paging.limit();
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        var next = more ? cursor.behind(keys.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next, null, paging.includesTotal());
    }

    /** Counts the whole list, if the caller asked for it. A lambda: Panache's statics do not work as method references. */
    public Page<T> withTotal(LongSupplier count) {
        return totalWanted ? new Page<>(items, next, count.getAsLong(), true) : this;
    }

    public List<T> items() {
        return items;
    }

    @Override
    public String next() {
        return next;
    }

    public Long total() {
        return total;
    }
}
