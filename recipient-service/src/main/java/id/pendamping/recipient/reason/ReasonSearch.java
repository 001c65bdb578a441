package id.pendamping.recipient.reason;

import id.pendamping.recipient.programme.Programme;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which reasons are asked for, as {@code @BeanParam}: of each the version that holds on a day, by code. */
public class ReasonSearch {

    @RestQuery("group")
    @Parameter(description = "Reasons under this heading of the statistics.", example = "ELIGIBILITY")
    ReasonGroup group;

    @RestQuery("effect")
    @Parameter(description = "Reasons that end a stay (`EXIT`), or hold a payment (`HOLD`).", example = "EXIT")
    Effect effect;

    @RestQuery("sensitive")
    @Parameter(
            description = "Sensitive reasons only, or the others only.",
            example = "false",
            schema = @Schema(type = SchemaType.BOOLEAN))
    Boolean sensitive;

    @RestQuery("programme")
    @Parameter(description = "Reasons that can be given for this programme, by code or alias.", example = "PKH")
    String programme;

    @RestQuery("asOf")
    @Parameter(
            description = "The day, in Jakarta, on which the versions hold; absent for today.",
            example = "2026-03-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    LocalDate asOf;

    private final StringBuilder where =
            new StringBuilder("(valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day)");
    private final Map<String, Object> values = new HashMap<>();

    Object[] filters() {
        return new Object[] {group, effect, sensitive, programme, asOf};
    }

    /** Checks what was asked against what there is. Inside the transaction of the read, once. */
    ReasonSearch checked(LocalDate today) {
        values.put("day", asOf == null ? today : asOf);
        and("statistics_group = :group", "group", group == null ? null : group.name());
        and("effect = :effect", "effect", effect == null ? null : effect.name());
        and("sensitive = :sensitive", "sensitive", sensitive);
        and(
                "(cardinality(programmes) = 0 or :programme = any (programmes))",
                "programme",
                programme == null ? null : Programme.mustBe("programme", programme).code);
        return this;
    }

    private void and(String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    @SuppressWarnings("unchecked")
    List<ExitReason> behind(String code, int limit) {
        return with(Panache.getEntityManager()
                        .createNativeQuery(
                                "select * from exit_reason where " + where + " and code > :behind order by code",
                                ExitReason.class))
                .setParameter("behind", code)
                .setMaxResults(limit)
                .getResultList();
    }

    /** All of them: a vocabulary is read whole. */
    List<ExitReason> all() {
        return behind("", Integer.MAX_VALUE);
    }

    long count() {
        return (Long) with(Panache.getEntityManager()
                        .createNativeQuery("select count(*) from exit_reason where " + where, Long.class))
                .getSingleResult();
    }

    private Query with(Query query) {
        values.forEach(query::setParameter);
        return query;
    }
}
