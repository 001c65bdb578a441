package id.pendamping.recipient.period;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.event.Event;
import id.pendamping.platform.event.EventLog;
import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.Today;
import id.pendamping.regions.Level;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells when lists are due, once for each due day, whichever of the replicas sees it first. */
@ApplicationScoped
class DueRefreshes {

    /** Which regencies have a list already of which of these periods; samples are nobody's work. */
    private static final String LISTED = """
            select region, period from recipient_list
            where period in (:periods) and status = 'PUBLISHED' and not sample""";

    // Not through Hibernate, because it is asked each minute of a service that does nothing.
    private static final NamedSql ANY = NamedSql.of("""
            select true from refresh where due_day <= :today and (due_told is null or due_told < due_day) limit 1""");

    private final EventLog eventLog;
    private final AgroalDataSource dataSource;
    private final Places places;
    private final EntityManager entities;
    private final Today today;
    private final Clock clock;

    DueRefreshes(
            EventLog eventLog,
            AgroalDataSource dataSource,
            Places places,
            EntityManager entities,
            Today today,
            Clock clock) {
        this.eventLog = eventLog;
        this.dataSource = dataSource;
        this.places = places;
        this.entities = entities;
        this.today = today;
        this.clock = clock;
    }

    @Scheduled(every = "{refresh-due.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @AcrossRegions
    @Transactional
    void tell() {
        if (!isAnyDue()) {
            return;
        }
        var now = clock.instant();
        var regencies = regencies();
        var told = new ArrayList<Event>();
        for (var refresh : Refresh.heldWhenDue(today.day())) {
            told.add(refresh.fallDue(now));
            told.addAll(refresh.fallDueIn(regencies, listed(refresh), now));
        }
        eventLog.append(told);
    }

    private boolean isAnyDue() {
        try (var connection = dataSource.getConnection()) {
            return ANY.first(connection, Map.of("today", today.day()), row -> true) != null;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private List<String> regencies() {
        var regions = places.regions();
        return regions.provinces().stream()
                .flatMap(province -> regions.inside(province.code(), Level.REGENCY).stream())
                .map(regency -> regency.code().value())
                .toList();
    }

    /** By period, the regencies with a list of it. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Set<String>> listed(Refresh refresh) {
        var periods = Period.madeFrom(refresh).stream().map(period -> period.id).toList();
        List<Object[]> rows = periods.isEmpty()
                ? List.of()
                : entities.createNativeQuery(LISTED)
                        .setParameter("periods", periods)
                        .getResultList();
        return rows.stream().collect(groupingBy(row -> (UUID) row[1], mapping(row -> (String) row[0], toSet())));
    }
}
