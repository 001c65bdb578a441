package id.pendamping.recipient.statistics;

import id.pendamping.platform.http.Cursor;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pages of what is at most as long as the country has regencies: it was read in one go, by their codes. */
final class RegencyPages {

    private RegencyPages() {}

    static <T> Page<T> of(List<T> all, Paging paging, Cursor cursor, Function<T, String> key) {
        return of(all, paging, cursor, List.of(), key);
    }

    /** @param state what the cursor names before the region: the state that all pages are of */
    static <T> Page<T> of(List<T> all, Paging paging, Cursor cursor, List<?> state, Function<T, String> key) {
        var rest = all.stream()
                .filter(item -> cursor.isStart() || key.apply(item).compareTo(cursor.key(state.size())) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(
                        rest,
                        paging,
                        cursor,
                        item -> item,
                        item -> Stream.concat(state.stream(), Stream.of(key.apply(item)))
                                .toList())
                .withTotal(all::size);
    }
}
