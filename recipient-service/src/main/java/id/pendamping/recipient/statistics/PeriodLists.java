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

    /** Of each list that stands how its file was read, and what it changed as the ledger has it now. */
    static final String QUALITY = """
            select l.region, l.id, u.rows_read, u.rejected, u.unreadable, coalesce(c.held_back, 0),
                (select coalesce(sum(v.exits), 0)::bigint from village_count v
                 where v.region = l.region and v.programme = l.programme and v.number = n.number),
                (select coalesce(sum(v.exits), 0)::bigint from village_exit v
                 where v.region = l.region and v.programme = l.programme and v.number = n.number
                    and v.reason = 'UNEXPLAINED'),
                n.first_at
            from recipient_list l
            join list_upload u on u.number = l.upload
            left join list_comparison c on c.list = l.id
            cross join lateral (
                select max(p.number) as number, min(p.at) filter (where p.kind = 'LIST') as first_at from publication p
                where p.region = l.region and p.programme = l.programme and p.period = l.period) n
            where l.programme = :programme and l.period = :period and l.region = any (:regencies)
                and l.status = 'PUBLISHED' and (:samples or not l.sample)""";

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
                        asked,
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

    /** By regency; one whose list does not stand is absent. */
    Map<String, Made> made(Asked asked) {
        record Row(String region, Made made) {}
        return list(
                        ALL_QUALITY,
                        asked,
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

    private <T> java.util.List<T> list(NamedSql query, Asked asked, NamedSql.Row<T> row) {
        var values = Map.of(
                "programme",
                asked.programme().code,
                "period",
                asked.period().id,
                "regencies",
                asked.regencies().stream()
                        .map(regency -> regency.code().value())
                        .toArray(String[]::new),
                "samples",
                asked.samples());
        try (var connection = dataSource.getConnection()) {
            return query.list(connection, values, row);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
