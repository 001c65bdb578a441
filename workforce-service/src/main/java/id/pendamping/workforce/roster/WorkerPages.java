package id.pendamping.workforce.roster;

import id.pendamping.platform.http.Cursor;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.workforce.worker.Worker;
import java.util.List;

/** Pages of workers. The row that only tells that the list goes on is not shown, so it is not made into a view: a view of a person is recorded. */
final class WorkerPages {

    private WorkerPages() {}

    static Page<WorkerView> page(List<Worker> rows, Paging paging, Cursor cursor, WorkerViews views) {
        var shown =
                views.of(rows.subList(0, Math.min(rows.size(), paging.limit()))).iterator();
        return Page.of(rows, paging, cursor, row -> shown.next(), row -> List.of(row.office, row.number));
    }
}
