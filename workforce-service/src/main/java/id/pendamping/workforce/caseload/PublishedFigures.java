package id.pendamping.workforce.caseload;

import id.pendamping.workforce.cadre.Programme;
import id.pendamping.workforce.headcount.ReferenceDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;

/** The published numbers of families, as recipient-service told them. */
@ApplicationScoped
class PublishedFigures {

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
                        values (:id, :revision, :programme, :region, :year, cast(:stage as int), cast(:date as text),
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

    private static LocalDate day(String referenceDate) {
        return referenceDate == null ? null : ReferenceDate.parse(referenceDate).day();
    }
}
