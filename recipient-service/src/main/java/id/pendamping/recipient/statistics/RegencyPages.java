package id.pendamping.recipient.statistics;

import id.pendamping.platform.http.Cursor;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import java.util.List;
import java.util.function.Function;

/** Pages of what is at most as long as the country has regencies: it was read in one go, by their codes. */
final class RegencyPages {

    private RegencyPages() {}

    static <T> Page<T> of(List<T> all, Paging paging, Cursor cursor, Function<T, String> key) {
        var rest = all.stream()
                .filter(item -> cursor.isStart() || key.apply(item).compareTo(cursor.key(0)) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(rest, paging, cursor, item -> item, item -> List.of(key.apply(item)))
                .withTotal(all::size);
    }
}
