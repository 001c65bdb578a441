package id.pendamping.recipient.figure;

import id.pendamping.platform.http.Cursor;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.publication.AsOf;
import id.pendamping.recipient.publication.PublicationNumbers;
import id.pendamping.recipient.publication.PublishedState;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which figures are asked for, as {@code @BeanParam}. They come by region, year and programme. */
public class FigureSearch {

    @RestQuery("region")
    @Parameter(description = "The code of a region: figures of it and of all regions inside.", example = "18.04")
    String region;

    @RestQuery("programme")
    @Parameter(description = "A programme, by code or alias.", example = "PKH")
    String programme;

    @RestQuery("year")
    @Min(1990)
    @Max(2200)
    @Parameter(
            description = "The year that the totals are of.",
            example = "2023",
            schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER))
    Integer year;

    @RestQuery("stage")
    @Min(1)
    @Max(12)
    @Parameter(
            description = "The stage that the totals are of.",
            example = "2",
            schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER))
    Integer stage;

    @RestQuery("asOf")
    @Parameter(
            description = AsOf.DESCRIPTION,
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                            examples = AsOf.EXAMPLE))
    String asOf;

    private final StringBuilder where = new StringBuilder(ReportedFigure.KNOWN);
    private final Map<String, Object> values = new HashMap<>();
    private PublishedState state;

    Object[] filters() {
        return new Object[] {region, programme, year, stage, asOf};
    }

    PublishedState state() {
        return state;
    }

    /** Checks what was asked against what there is. Inside the transaction of the read, once. All pages are of one state. */
    FigureSearch checked(Places places, PublicationNumbers numbers, Cursor cursor) {
        if (region != null) {
            var code = places.mustBe("region", region).code().value();
            // '/' follows '.': nothing but the region and what is inside lies between.
            and("region >= :region and region < :behindRegion", "region", code);
            values.put("behindRegion", code + "/");
        }
        if (programme != null) {
            and("programme = :programme", "programme", Programme.mustBe("programme", programme).code);
        }
        if (year != null) {
            and("year = :year", "year", year);
        }
        if (stage != null) {
            and("stage = :stage", "stage", stage);
        }
        state = numbers.state(cursor.isStart() ? asOf : cursor.key(0));
        values.put("number", state.number());
        return this;
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    long count() {
        var query =
                Panache.getEntityManager().createNativeQuery("select count(*) from (" + where + ") figure", Long.class);
        values.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    List<ReportedFigure> behind(Cursor cursor, int limit) {
        return cursor.isStart()
                ? first(limit)
                : behind(
                        cursor.key(1),
                        Integer.parseInt(cursor.key(2)),
                        cursor.key(3),
                        UUID.fromString(cursor.key(4)),
                        limit);
    }

    List<ReportedFigure> first(int limit) {
        return read("", Map.of(), limit);
    }

    List<ReportedFigure> behind(ReportedFigure last, int limit) {
        return behind(last.region, last.year, last.programme, last.id, limit);
    }

    List<?> keys(ReportedFigure figure) {
        return List.of(state.number(), figure.region, figure.year, figure.programme, figure.id);
    }

    private List<ReportedFigure> behind(String lastRegion, int lastYear, String lastProgramme, UUID lastId, int limit) {
        return read(
                " and (region, year, programme, id) > (:lastRegion, :lastYear, :lastProgramme, :lastId)",
                Map.of(
                        "lastRegion",
                        lastRegion,
                        "lastYear",
                        lastYear,
                        "lastProgramme",
                        lastProgramme,
                        "lastId",
                        lastId),
                limit);
    }

    @SuppressWarnings("unchecked")
    private List<ReportedFigure> read(String behind, Map<String, Object> keys, int limit) {
        var query = Panache.getEntityManager()
                .createNativeQuery(where + behind + " order by region, year, programme, id", ReportedFigure.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        keys.forEach(query::setParameter);
        return query.getResultList();
    }
}
