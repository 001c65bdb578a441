package id.pendamping.recipient.statistics;

import static java.util.stream.Collectors.joining;

import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.reason.ReasonNames;
import java.util.stream.Stream;

/** How sums are seen: as they are, by those inside whose regions they lie, or as they were released. */
enum Sight {
    /** From the villages upward. */
    EXACT("""
            select p.region, p.number, l.sample, t.year, t.stage, t.first_day, t.last_day, t.regime
            from (
                select distinct on (region, period) region, period, number, standing from publication
                where region >= :region and region < :behind and programme = :programme and number <= :number
                order by region, period, number desc) p
            join recipient_list l on l.id = p.standing
            join period t on t.id = p.period
            order by t.first_day, p.region""", """
            select p.place, t.year, t.stage, bool_or(s.sample), count(distinct c.region), sum(c.opening)::bigint,
                sum(c.baseline)::bigint, sum(c.entries)::bigint, sum(c.returns)::bigint, sum(c.exits)::bigint,
                sum(c.moves_in)::bigint, sum(c.moves_out)::bigint, sum(c.corrections)::bigint, sum(c.closing)::bigint
            from unnest(:regencies, :numbers, :samples) as s(region, number, sample)
            join village_count c on c.region = s.region and c.programme = :programme and c.number = s.number
                and c.village >= :first and c.village < :behind
            join period t on t.id = c.period
            cross join lateral (select left(c.village, :length) as place) p
            where (p.place, t.first_day) > (:after_place, :after_day)
            group by p.place, t.id
            order by p.place, t.first_day
            limit :limit""", """
            select count(distinct (p.place, c.period)) from unnest(:regencies, :numbers) as s(region, number)
            join village_count c on c.region = s.region and c.programme = :programme and c.number = s.number
                and c.village >= :first and c.village < :behind
            cross join lateral (select left(c.village, :length) as place) p""", """
            select v.reason, r.statistics_group, r.name_indonesian, r.name_english, v.exits
            from (
                select c.reason, sum(c.exits)::bigint as exits
                from unnest(:regencies, :numbers) as s(region, number)
                join village_exit c on c.region = s.region and c.programme = :programme and c.number = s.number
                    and c.village >= :first and c.village < :behind
                group by c.reason) v
            left join lateral (CALLED) r on true""".replace("CALLED", ReasonNames.KNOWN)),
    /** What was told of villages, districts and regencies; a wider region is told where all of its parts are. */
    RELEASED("""
            select p.region, p.number, l.sample, t.year, t.stage, t.first_day, t.last_day, t.regime
            from (
                select distinct on (region, period) region, period, number, standing from publication
                where region >= :region and region < :behind and programme = :programme and number <= :number
                order by region, period, number desc) p
            join recipient_list l on l.id = p.standing
            join release r on r.region = p.region and r.programme = :programme and r.number = p.number
            join period t on t.id = p.period
            order by t.first_day, p.region""", """
            select p.place, t.year, t.stage, bool_or(s.sample), count(*), TOLD
            from unnest(:regencies, :numbers, :samples) as s(region, number, sample)
            join release_count c on c.region = s.region and c.programme = :programme and c.number = s.number
                and c.place >= :first and c.place < :behind and length(c.place) = greatest(:length, 5)
            join period t on t.id = c.period
            cross join lateral (select left(c.place, :length) as place) p
            where (p.place, t.first_day) > (:after_place, :after_day)
            group by p.place, t.id
            order by p.place, t.first_day
            limit :limit""".replace("TOLD", told()), """
            select count(distinct (p.place, c.period)) from unnest(:regencies, :numbers) as s(region, number)
            join release_count c on c.region = s.region and c.programme = :programme and c.number = s.number
                and c.place >= :first and c.place < :behind and length(c.place) = greatest(:length, 5)
            cross join lateral (select left(c.place, :length) as place) p""", """
            select v.reason, r.statistics_group, r.name_indonesian, r.name_english, v.exits
            from (
                select c.reason, case when count(c.exits) = count(*) then sum(c.exits)::bigint end as exits
                from unnest(:regencies, :numbers) as s(region, number)
                join release_exit c on c.region = s.region and c.programme = :programme and c.number = s.number
                where :length <= 5
                group by c.reason
                union all
                select 'UNEXPLAINED', null where :length > 5) v
            left join lateral (CALLED) r on true""".replace("CALLED", ReasonNames.KNOWN));

    final NamedSql standing;
    final NamedSql sums;
    final NamedSql places;
    final NamedSql exits;

    Sight(String standing, String sums, String places, String exits) {
        this.standing = NamedSql.of(standing);
        this.sums = NamedSql.of(sums);
        this.places = NamedSql.of(places);
        this.exits = NamedSql.of(exits);
    }

    /** Nine sums, each only where no part of it is hidden: it could be told from the others. */
    private static String told() {
        return Stream.of(
                        "opening",
                        "baseline",
                        "entries",
                        "returns",
                        "exits",
                        "moves_in",
                        "moves_out",
                        "corrections",
                        "closing")
                .map("case when count(c.%1$s) = count(*) then sum(c.%1$s)::bigint end"::formatted)
                .collect(joining(", "));
    }
}
