package id.pendamping.workforce.headcount;

import id.pendamping.platform.problem.Wording;
import id.pendamping.workforce.cadre.Cadre;
import id.pendamping.workforce.privacy.Nik;
import id.pendamping.workforce.region.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can be done with reported headcounts. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Headcounts {

    /** A headcount and what became of the report about it. */
    record Reported(ReportedHeadcount headcount, Outcome outcome) {}

    private final Places places;
    private final EntityManager database;
    private final Clock clock;

    Headcounts(Places places, EntityManager database, Clock clock) {
        this.places = places;
        this.database = database;
        this.clock = clock;
    }

    /** Records a number as printed; the same again changes nothing, another for the same becomes a revision. */
    Reported report(HeadcountRequest request) {
        var region = places.seen("region", request.region());
        var cadre = Cadre.byCode("cadre", request.cadre());
        if (!cadre.level.isWithin(region.level())) {
            throw HeadcountProblem.HEADCOUNT_LEVEL.at("region", (Wording) cadre::name, region.value());
        }
        Nik.mustNotStandIn("source", request.source());
        Nik.mustNotStandIn("note", request.note());
        var date = ReferenceDate.read("referenceDate", request.referenceDate());
        return ReportedHeadcount.same(request)
                .map(known -> revise(known, request))
                .orElseGet(() -> record(new ReportedHeadcount(request, date, clock.instant())));
    }

    /** What stood there before, the oldest first. */
    List<EarlierCount> earlier(UUID headcount) {
        List<Object[]> rows = database.createNativeQuery("""
                        select revision, count, note, recorded_at from reported_headcount_revision
                         where headcount_id = ?1 order by revision""", Object[].class)
                .setParameter(1, headcount)
                .getResultList();
        return rows.stream()
                .map(row -> new EarlierCount((Integer) row[0], (Long) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    private static Reported record(ReportedHeadcount headcount) {
        headcount.persistAndFlush();
        return new Reported(headcount, Outcome.RECORDED);
    }

    private Reported revise(ReportedHeadcount known, HeadcountRequest request) {
        var earlier = known.revise(request, clock.instant());
        if (earlier.isEmpty()) {
            return new Reported(known, Outcome.UNCHANGED);
        }
        database.createNativeQuery("""
                        insert into reported_headcount_revision (headcount_id, revision, region, count, note, recorded_at)
                        values (?1, ?2, ?3, cast(?4 as bigint), cast(?5 as text), ?6)""")
                .setParameter(1, known.id)
                .setParameter(2, earlier.get().revision())
                .setParameter(3, known.region)
                .setParameter(4, earlier.get().count())
                .setParameter(5, earlier.get().note())
                .setParameter(6, earlier.get().recordedAt())
                .executeUpdate();
        return new Reported(known, Outcome.REVISED);
    }
}
