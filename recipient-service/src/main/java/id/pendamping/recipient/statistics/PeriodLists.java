package id.pendamping.recipient.statistics;

import static java.util.stream.Collectors.toMap;

import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.list.ListStatus;
import id.pendamping.recipient.statistics.OversightSearch.Asked;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads how the regencies' lists of a period stand, in the caller's scope: one question, however many regencies. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PeriodLists {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /** Of each regency the list that stands, or else the one that was begun last; and when it first had one that stood. */
    static final String LISTS = """
            select distinct on (l.region) l.region, l.id, l.status, l.edition,
                (select min(p.at) from publication p
                 where p.region = l.region and p.programme = :programme and p.period = :period and p.kind = 'LIST')
            from recipient_list l
            where l.programme = :programme and l.period = :period and l.region = any (:regencies)
                and l.status not in ('SUPERSEDED', 'REVERTED', 'DISCARDED') and (:samples or not l.sample)
            order by l.region, (l.status = 'PUBLISHED') desc, l.id desc""";

    /**
     * Of each list that stood after a publication how its file was read, and what it changed as the ledger had it then. An exit that
     * a further edition took back is one still, as the counts have it, but nobody is asked any more why it was.
     */
    static final String QUALITY = """
            select l.region, l.id, u.rows_read, u.rejected, u.unreadable, coalesce(c.held_back, 0),
                (select coalesce(sum(v.exits), 0)::bigint from village_count v
                 where v.region = l.region and v.programme = l.programme and v.number = p.number),
                (select coalesce(sum(v.exits), 0)::bigint from village_exit v
                 where v.region = l.region and v.programme = l.programme and v.number = p.number
                    and v.reason = 'UNEXPLAINED')
                - (select count(*)
                    from publication g
                    join recipient_list x on x.id = g.list and x.edition > 1
                    join movement c on c.region = g.region and c.line between g.first_line and g.last_line and c.kind = 'CORRECTION'
                    join movement e on e.region = c.region and e.line = c.corrects and e.kind = 'EXIT' and e.reason is null
                    where g.region = l.region and g.programme = l.programme and g.period = l.period and g.kind = 'LIST'
                        and g.number <= p.number
                        and not exists (select from publication b
                            where b.list = g.list and b.kind = 'REVERSAL' and b.number <= p.number)
                        and not exists (select from movement f
                            where f.region = e.region and f.explains = e.line and f.line < c.line)),
                (select min(f.at) from publication f
                 where f.region = l.region and f.programme = l.programme and f.period = l.period and f.kind = 'LIST')
            from unnest(:regencies) as r(region)
            cross join lateral (
                select number, standing from publication
                where region = r.region and programme = :programme and period = :period and number <= :number
                order by number desc limit 1) p
            join recipient_list l on l.id = p.standing
            join list_upload u on u.number = l.upload
            left join list_comparison c on c.list = l.id
            where (:samples or not l.sample)""";

    private static final NamedSql ALL_LISTS = NamedSql.of(LISTS);
    private static final NamedSql ALL_QUALITY = NamedSql.of(QUALITY);

    /** A list on its way, and the day on which its regency first had one that stood. */
    record ListState(UUID list, ListStatus status, Integer edition, LocalDate published) {}

    /** What a list that stands was made of. */
    record Made(
            UUID list,
            long rows,
            long rejected,
            long unreadable,
            long heldBack,
            long exits,
            long unexplained,
            LocalDate published) {}

    private final AgroalDataSource dataSource;

    PeriodLists(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** By regency; one that has begun none is absent. */
    Map<String, ListState> states(Asked asked) {
        record Row(String region, ListState state) {}
        return list(
                        ALL_LISTS,
                        values(asked),
                        row -> new Row(
                                row.getString(1),
                                new ListState(
                                        row.getObject(2, UUID.class),
                                        ListStatus.valueOf(row.getString(3)),
                                        row.getObject(4, Integer.class),
                                        day(row.getObject(5, OffsetDateTime.class)))))
                .stream()
                .collect(toMap(Row::region, Row::state));
    }

    /** By regency, after a publication; one whose list did not stand is absent. */
    Map<String, Made> made(Asked asked, long number) {
        record Row(String region, Made made) {}
        var values = values(asked);
        values.put("number", number);
        return list(
                        ALL_QUALITY,
                        values,
                        row -> new Row(
                                row.getString(1),
                                new Made(
                                        row.getObject(2, UUID.class),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8),
                                        day(row.getObject(9, OffsetDateTime.class)))))
                .stream()
                .collect(toMap(Row::region, Row::made));
    }

    private static LocalDate day(OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(JAKARTA).toLocalDate();
    }

    private static Map<String, Object> values(Asked asked) {
        var values = new HashMap<String, Object>();
        values.put("programme", asked.programme().code);
        values.put("period", asked.period().id);
        values.put(
                "regencies",
                asked.regencies().stream()
                        .map(regency -> regency.code().value())
                        .toArray(String[]::new));
        values.put("samples", asked.samples());
        return values;
    }

    private <T> List<T> list(NamedSql query, Map<String, ?> values, NamedSql.Row<T> row) {
        try (var connection = dataSource.getConnection()) {
            return query.list(connection, values, row);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
