package id.pendamping.workforce.caseload;

import id.pendamping.workforce.cadre.Programme;
import id.pendamping.workforce.headcount.ReferenceDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The published numbers of families, as recipient-service told them. */
@ApplicationScoped
class PublishedFigures {

    /** The figure that counts: of several, the latest reference date, unknown last, then the latest told. */
    record Figure(int year, String referenceDate, long families, String source, String citation) {}

    private final EntityManager database;
    private final Clock clock;

    PublishedFigures(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a figure, unless a later revision of it was heard before. */
    void keep(FigureReported figure) {
        Programme.heard(figure.programme());
        database.createNativeQuery("""
                        insert into published_figure (figure_id, revision, programme, region, year, stage, reference_date,
                                                      reference_day, families, source, citation, told_at)
                        values (:id, :revision, :programme, :region, :year, cast(:stage as text), cast(:date as text),
                                cast(:day as date), :families, cast(:source as text), cast(:citation as text), :now)
                        on conflict (figure_id) do update
                           set revision = excluded.revision, families = excluded.families, source = excluded.source,
                               citation = excluded.citation, told_at = excluded.told_at
                         where published_figure.revision < excluded.revision""")
                .setParameter("id", figure.figureId())
                .setParameter("revision", figure.revision())
                .setParameter("programme", figure.programme())
                .setParameter("region", figure.region())
                .setParameter("year", figure.year())
                .setParameter("stage", figure.stage())
                .setParameter("date", figure.referenceDate())
                .setParameter("day", day(figure.referenceDate()))
                .setParameter("families", figure.value())
                .setParameter("source", figure.source())
                .setParameter("citation", figure.citation())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The figure of a region and programme: of this year, or of the newest where no year is asked. */
    Optional<Figure> newest(String region, String programme, Integer year) {
        List<Object[]> rows = database.createNativeQuery("""
                        select year, reference_date, families, source, citation from published_figure
                         where region = :region and programme = :programme and year = coalesce(cast(:year as int), year)
                         order by year desc, reference_day desc nulls last, told_at desc, figure_id desc limit 1""", Object[].class)
                .setParameter("region", region)
                .setParameter("programme", programme)
                .setParameter("year", year)
                .getResultList();
        return rows.stream()
                .map(row ->
                        new Figure((Integer) row[0], (String) row[1], (Long) row[2], (String) row[3], (String) row[4]))
                .findFirst();
    }

    private static LocalDate day(String referenceDate) {
        return referenceDate == null ? null : ReferenceDate.parse(referenceDate).day();
    }
}
