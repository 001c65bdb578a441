package id.pendamping.recipient.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Reads the sums of the ledger. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LedgerCounts {

    private static final NamedSql PUBLICATION = NamedSql.of("""
            select p.region, t.year, t.stage, p.standing, p.at, l.sample
            from publication p
            join period t on t.id = p.period
            join recipient_list l on l.id = coalesce(p.standing, p.list)
            where p.number = :number""");

    private static final NamedSql DISTRICTS = NamedSql.of("""
            select left(village, 8), sum(opening), sum(baseline), sum(entries), sum(returns), sum(exits), sum(moves_in),
                sum(moves_out), sum(corrections), sum(closing)
            from village_count where region = :region and programme = :programme and number = :number
            group by 1 order by 1""");

    private static final NamedSql EXITS = NamedSql.of("""
            select v.village, coalesce(r.statistics_group, v.reason), sum(v.exits)
            from village_exit v left join lateral (
                select statistics_group from exit_reason where code = v.reason
                    and coalesce(valid_from <= (:at at time zone 'Asia/Jakarta')::date, true)
                order by version desc limit 1) r on true
            where v.region = :region and v.programme = :programme and v.number = :number
            group by 1, 2 order by 1, 2""");

    private final AgroalDataSource dataSource;

    LedgerCounts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a publication made of the sums of its regency, programme and period. */
    public CountsChanged changed(String programme, long number) {
        try (var connection = dataSource.getConnection()) {
            return PUBLICATION.first(
                    connection,
                    Map.of("number", number),
                    row -> of(
                            connection,
                            programme,
                            row.getString(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getObject(4, UUID.class),
                            row.getBoolean(6),
                            number,
                            row.getObject(5, OffsetDateTime.class)));
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private static CountsChanged of(
            Connection connection,
            String programme,
            String region,
            int year,
            int stage,
            UUID standing,
            boolean sample,
            long number,
            OffsetDateTime at) {
        var values = Map.of("region", region, "programme", programme, "number", number, "at", at);
        var districts = DISTRICTS.list(
                connection,
                values,
                row -> new CountsChanged.District(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)));
        var exits = EXITS.list(
                connection, values, row -> new CountsChanged.Exits(row.getString(1), row.getString(2), row.getLong(3)));
        return new CountsChanged(
                programme, region, year, stage, standing, sample, number, districts, exits, at.toInstant());
    }
}
