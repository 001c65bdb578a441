package id.pendamping.recipient.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.recipient.list.ListStatus;
import id.pendamping.recipient.statistics.CompletenessView.State;
import id.pendamping.recipient.statistics.PeriodLists.ListState;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTest {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 14);

    @ParameterizedTest
    @CsvSource({
        "2026-04-14, , DUE, 0",
        "2026-04-14, DRAFT, DUE, 0",
        "2026-04-15, , MISSING, 1",
        "2026-04-15, SUBMITTED, LATE, 1",
        "2026-05-14, FAILED, LATE, 30",
        "2026-05-14, PUBLISHED, PUBLISHED, 2"
    })
    void a_list_is_late_from_the_day_after_its_own(LocalDate today, ListStatus status, State state, long late) {
        var published = status == ListStatus.PUBLISHED ? DUE.plusDays(2) : null;
        var list = status == null ? null : new ListState(null, status, null, published);

        var item = item(list, DUE, today);

        assertEquals(state, item.state());
        assertEquals(late, item.daysLate());
    }

    @Test
    void without_a_day_nothing_is_late() {
        var item = item(null, null, DUE);

        assertEquals(State.UNDATED, item.state());
        assertEquals(null, item.daysLate());
    }

    private static CompletenessView.Item item(ListState list, LocalDate due, LocalDate today) {
        var regency = Regions.load().find(RegionCode.parse("17.06")).orElseThrow();
        return Completeness.item(regency, list, due, today);
    }
}
