package id.pendamping.recipient.figure;

import id.pendamping.recipient.figure.Recorded.Outcome;
import id.pendamping.recipient.publication.PublicationKind;
import id.pendamping.recipient.publication.PublicationNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Writes figures, one statement for one or for a hundred thousand. Everything else only reads them. */
@ApplicationScoped
class FigureStore {

    private static final String KNOWN =
            "select citation, id, revision, value from reported_figure where citation = any (?)";

    // Sorted, so that two imports at once take their rows in the same order and none waits for the other in a circle.
    private static final String MERGE = """
            with given as (
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::date[],
                        ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                    as g (id, citation, programme, region, year, stage, reference, reference_day, indicator, category,
                        source, value, unit)
            ), merged as (
                insert into reported_figure as f (id, version, citation, programme, region, year, stage, reference,
                        reference_day, indicator, category, source, value, unit, revision, recorded_at, recorded_in)
                select id, 0, citation, programme, region, year, stage, reference, reference_day, indicator, category,
                        source, value, unit, 1, ?, ?
                from given order by citation
                on conflict on constraint a_total_is_reported_once do update
                    set value = excluded.value, revision = f.revision + 1, version = f.version + 1,
                        recorded_at = excluded.recorded_at, recorded_in = excluded.recorded_in
                    where f.value <> excluded.value
                returning new.id, new.citation, new.region, new.revision, new.recorded_at,
                        old.revision as old_revision, old.value as old_value, old.recorded_at as old_recorded_at,
                        old.recorded_in as old_recorded_in
            ), kept as (
                insert into figure_revision (figure, revision, region, value, recorded_at, replaced_at, recorded_in)
                select id, old_revision, region, old_value, old_recorded_at, recorded_at, old_recorded_in
                from merged where old_revision is not null
            )
            select citation, id, revision, old_revision is not null from merged""";

    private record Known(Recorded figure, long value) {}

    private final EntityManager entities;
    private final PublicationNumbers numbers;

    FigureStore(EntityManager entities, PublicationNumbers numbers) {
        this.entities = entities;
        this.numbers = numbers;
    }

    List<Recorded> merge(List<FigureReport> reports, Instant now) {
        return entities.unwrap(Session.class).doReturningWork(connection -> merge(connection, reports, now));
    }

    private List<Recorded> merge(Connection connection, List<FigureReport> reports, Instant now) throws SQLException {
        var byCitation = new TreeMap<String, FigureReport>();
        reports.forEach(report -> byCitation.put(report.citation(), report));
        var known = known(connection, byCitation.keySet());
        // What is already known with this value is not touched at all: a file sent twice leaves no dead row behind.
        var news = new TreeMap<>(byCitation);
        known.forEach((citation, figure) ->
                news.computeIfPresent(citation, (same, report) -> report.value() == figure.value ? null : report));
        var done = write(connection, List.copyOf(news.values()), now);
        // Another import told the same between our look and our write: then it is there now.
        var raced = news.keySet().stream()
                .filter(citation -> !done.containsKey(citation))
                .toList();
        known(connection, raced).forEach((citation, figure) -> done.put(citation, figure.figure));
        known.forEach((citation, figure) -> done.putIfAbsent(citation, figure.figure));
        return reports.stream().map(report -> done.get(report.citation())).toList();
    }

    private static Map<String, Known> known(Connection connection, Collection<String> citations) throws SQLException {
        var known = new HashMap<String, Known>();
        if (citations.isEmpty()) {
            return known;
        }
        try (var select = connection.prepareStatement(KNOWN)) {
            select.setArray(1, connection.createArrayOf("text", citations.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var figure = new Recorded(
                            rows.getObject(2, java.util.UUID.class),
                            rows.getString(1),
                            rows.getInt(3),
                            Outcome.UNCHANGED);
                    known.put(figure.citation(), new Known(figure, rows.getLong(4)));
                }
            }
        }
        return known;
    }

    private Map<String, Recorded> write(Connection connection, List<FigureReport> news, Instant now)
            throws SQLException {
        var done = new HashMap<String, Recorded>();
        if (news.isEmpty()) {
            return done;
        }
        try (var merge = connection.prepareStatement(MERGE)) {
            fill(merge, news);
            merge.setObject(14, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            merge.setObject(15, numbers.change(PublicationKind.FIGURES));
            try (var rows = merge.executeQuery()) {
                while (rows.next()) {
                    var outcome = rows.getBoolean(4) ? Outcome.REVISED : Outcome.RECORDED;
                    var figure = new Recorded(
                            rows.getObject(2, java.util.UUID.class), rows.getString(1), rows.getInt(3), outcome);
                    done.put(figure.citation(), figure);
                }
            }
        }
        return done;
    }

    private static void fill(PreparedStatement merge, List<FigureReport> news) throws SQLException {
        var columns = new Columns(merge, news);
        columns.set(1, "uuid", report -> UuidVersion7Strategy.INSTANCE.generateUuid(null));
        columns.set(2, "text", FigureReport::citation);
        columns.set(3, "text", FigureReport::programme);
        columns.set(4, "text", report -> report.region().value());
        columns.set(5, "int4", FigureReport::year);
        columns.set(6, "int4", FigureReport::stage);
        columns.set(7, "text", FigureReport::referenceText);
        columns.set(8, "date", FigureReport::referenceDay);
        columns.set(9, "text", report -> report.indicator().name());
        columns.set(10, "text", FigureReport::category);
        columns.set(11, "text", FigureReport::source);
        columns.set(12, "int8", FigureReport::value);
        columns.set(13, "text", report -> report.unit().name());
    }

    /** A list of reports as one array for each column. */
    private record Columns(PreparedStatement statement, List<FigureReport> reports) {

        void set(int index, String type, Function<FigureReport, Object> value) throws SQLException {
            Array array = statement
                    .getConnection()
                    .createArrayOf(type, reports.stream().map(value).toArray());
            statement.setArray(index, array);
        }
    }
}
