package id.pendamping.recipient.statistics;

import static java.time.temporal.ChronoUnit.DAYS;

import id.pendamping.recipient.list.ListStatus;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.statistics.CompletenessView.Item;
import id.pendamping.recipient.statistics.CompletenessView.State;
import id.pendamping.recipient.statistics.CompletenessView.Totals;
import id.pendamping.recipient.statistics.OversightSearch.Asked;
import id.pendamping.recipient.statistics.PeriodLists.ListState;
import id.pendamping.regions.Region;
import java.time.LocalDate;
import java.util.List;

/** Whose lists of a period stand on a day: one item for each regency that is expected to have one. */
record Completeness(List<Item> items) {

    static Completeness of(Asked asked, PeriodLists lists, LocalDate today) {
        var states = lists.states(asked);
        return new Completeness(asked.regencies().stream()
                .map(regency -> item(regency, states.get(regency.code().value()), asked.due(), today))
                .toList());
    }

    static Item item(Region regency, ListState list, LocalDate due, LocalDate today) {
        var state = state(list, due, today);
        var until = state == State.PUBLISHED ? list.published() : today;
        return new Item(
                RegionLabel.of(regency),
                state,
                list == null ? null : list.list(),
                list == null ? null : list.status(),
                list == null ? null : list.published(),
                due == null ? null : Math.max(0, DAYS.between(due, until)));
    }

    static State state(ListState list, LocalDate due, LocalDate today) {
        if (list != null && list.status() == ListStatus.PUBLISHED) {
            return State.PUBLISHED;
        }
        if (due == null) {
            return State.UNDATED;
        }
        if (!today.isAfter(due)) {
            return State.DUE;
        }
        return list == null ? State.MISSING : State.LATE;
    }

    Totals totals() {
        return new Totals(
                items.size(),
                count(State.PUBLISHED),
                count(State.DUE),
                count(State.LATE),
                count(State.MISSING),
                count(State.UNDATED));
    }

    private long count(State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    Completeness in(State state) {
        return state == null
                ? this
                : new Completeness(
                        items.stream().filter(item -> item.state() == state).toList());
    }
}
