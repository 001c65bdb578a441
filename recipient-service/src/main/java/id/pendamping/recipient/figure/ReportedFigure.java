package id.pendamping.recipient.figure;

import static id.pendamping.recipient.figure.FigureProblem.FIGURE_UNKNOWN;

import id.pendamping.recipient.programme.Unit;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** By id or by citation, as typed. */
    static ReportedFigure cited(String idOrCitation) {
        Optional<ReportedFigure> figure = Citation.read(idOrCitation)
                .map(citation -> ReportedFigure.<ReportedFigure>find("citation", citation)
                        .firstResultOptional())
                .orElseGet(() -> uuid(idOrCitation).flatMap(id -> ReportedFigure.findByIdOptional(id)));
        return figure.orElseThrow(
                () -> FIGURE_UNKNOWN.at("id", PersonalNumber.isIn(idOrCitation) ? "…" : idOrCitation));
    }

    /** Totals of all recipients of a programme in these regions and years, the one that counts first in its region and year. */
    public static List<ReportedFigure> totals(String programme, Collection<String> regions, Collection<Integer> years) {
        List<ReportedFigure> totals = list(
                "region in ?1 and programme = ?2 and year in ?3 and indicator = ?4 and category is null",
                regions,
                programme,
                years,
                Indicator.RECIPIENT_FAMILIES);
        return totals.stream()
                .sorted(Comparator.<ReportedFigure, String>comparing(figure -> figure.region)
                        .thenComparing(figure -> figure.year)
                        .thenComparing(WHICH_COUNTS))
                .toList();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
