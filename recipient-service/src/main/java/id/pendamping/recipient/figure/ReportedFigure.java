package id.pendamping.recipient.figure;

import static id.pendamping.recipient.figure.FigureProblem.FIGURE_UNKNOWN;

import id.pendamping.recipient.programme.Unit;
import id.pendamping.recipient.publication.PublishedState;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A total that somebody published, with its present value. Written by {@link FigureStore}, read here. */
@Entity
@Immutable
public class ReportedFigure extends PanacheEntityBase {

    /**
     * Which of several totals for the same thing counts: the one that describes the latest day, an unknown day last; of
     * those the one recorded last. A bare year describes its last day, because a total of a year is known when it ends.
     */
    public static final Comparator<ReportedFigure> WHICH_COUNTS = Comparator.comparing(
                    (ReportedFigure figure) -> figure.referenceDay,
                    Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(figure -> figure.recordedAt, Comparator.reverseOrder())
            .thenComparing(figure -> figure.id, Comparator.reverseOrder());

    /**
     * The figures that were known after the publication {@code :number}, each with the value that it had then. A value without a number
     * was known since ever.
     */
    static final String KNOWN = """
            select f.id, f.citation, f.programme, f.region, f.year, f.stage, f.reference, f.reference_day, f.indicator, f.category,
                f.source, f.unit,
                case when later.number is null then f.value else kept.value end as value,
                case when later.number is null then f.revision else kept.revision end as revision,
                case when later.number is null then f.recorded_at else kept.recorded_at end as recorded_at
            from reported_figure f
            left join publication_instant later on later.change = f.recorded_in and later.number > :number
            left join lateral (
                select r.value, r.revision, r.recorded_at from figure_revision r
                where later.number is not null and r.figure = f.id and not exists (
                    select from publication_instant i where i.change = r.recorded_in and i.number > :number)
                order by r.revision desc limit 1) kept on true
            where (later.number is null or kept.revision is not null)""";

    /** Of these, totals of all recipients of a programme in some regions and years. */
    static final String TOTALS = KNOWN + """
             and f.region in (:regions) and f.programme = :programme and f.year in (:years)
                and f.indicator = 'RECIPIENT_FAMILIES' and f.category is null""";

    @Id
    public UUID id;

    public String citation;
    public String programme;
    public String region;
    public int year;
    public Integer stage;
    public String reference;
    public LocalDate referenceDay;

    @Enumerated(EnumType.STRING)
    public Indicator indicator;

    public String category;
    public String source;
    public long value;

    @Enumerated(EnumType.STRING)
    public Unit unit;

    public int revision;
    public Instant recordedAt;

    protected ReportedFigure() {}

    ReportedFigure(FigureReport report, Instant recordedAt) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        citation = report.citation();
        programme = report.programme();
        region = report.region().value();
        year = report.year();
        stage = report.stage();
        reference = report.referenceText();
        referenceDay = report.referenceDay();
        indicator = report.indicator();
        category = report.category();
        source = report.source();
        value = report.value();
        unit = report.unit();
        revision = 1;
        this.recordedAt = recordedAt;
    }

    /** What day it describes; null when unknown. */
    public ReferenceDate referenceDate() {
        return reference == null ? null : new ReferenceDate(reference);
    }

    /** A day to tell its register by: the reference date where it is a day, else the last day of its year. */
    public LocalDate dayOfRegime() {
        var date = referenceDate();
        return date != null && !date.isYear() ? date.lastDay() : LocalDate.of(year, 12, 31);
    }

    /** By id or by citation, as typed, with the value that it had after a publication. */
    static ReportedFigure cited(String idOrCitation, PublishedState state) {
        Optional<ReportedFigure> figure = Citation.read(idOrCitation)
                .map(citation ->
                        figures(KNOWN + " and f.citation = :citation", state).setParameter("citation", citation))
                .or(() -> uuid(idOrCitation)
                        .map(id -> figures(KNOWN + " and f.id = :id", state).setParameter("id", id)))
                .flatMap(query -> query.getResultList().stream().findFirst());
        return figure.orElseThrow(() -> FIGURE_UNKNOWN.at("id", idOrCitation));
    }

    /**
     * Totals of all recipients of a programme in these regions and years, as they were after a publication, the one that counts first in
     * its region and year.
     */
    public static List<ReportedFigure> totals(
            String programme, Collection<String> regions, Collection<Integer> years, PublishedState state) {
        return figures(TOTALS, state)
                .setParameter("regions", regions)
                .setParameter("programme", programme)
                .setParameter("years", years)
                .getResultList()
                .stream()
                .sorted(Comparator.<ReportedFigure, String>comparing(figure -> figure.region)
                        .thenComparing(figure -> figure.year)
                        .thenComparing(WHICH_COUNTS))
                .toList();
    }

    static TypedQuery<ReportedFigure> figures(String sql, PublishedState state) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, ReportedFigure.class)
                .setParameter("number", state.number());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
