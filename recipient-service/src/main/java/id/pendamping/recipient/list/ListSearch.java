package id.pendamping.recipient.list;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.programme.Programme;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which lists are wanted, as {@code @BeanParam}. */
public class ListSearch {

    @RestQuery("region")
    @Parameter(description = "The code of a region: lists of it and of all regencies inside.", example = "17")
    String region;

    @RestQuery("programme")
    @Parameter(description = "A programme, by code or alias.", example = "PKH")
    String programme;

    @RestQuery("year")
    @Min(1990)
    @Max(2200)
    @Parameter(description = "The year of the period.", example = "2025", schema = @Schema(type = SchemaType.INTEGER))
    Integer year;

    @RestQuery("stage")
    @Min(1)
    @Max(12)
    @Parameter(description = "The stage of the period.", example = "4", schema = @Schema(type = SchemaType.INTEGER))
    Integer stage;

    @RestQuery("status")
    @Parameter(description = "Lists that stand here.", example = "SUBMITTED")
    ListStatus status;

    @RestQuery("awaitingMyApproval")
    @Parameter(
            description =
                    "With `true`: submitted lists that this caller may publish or return, which are those that somebody else submitted.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    Boolean awaitingMyApproval;

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    Object[] filters() {
        return new Object[] {region, programme, year, stage, status, awaitingMyApproval};
    }

    /** Checks what was asked against what there is and what the caller sees. Inside the transaction of the read, once. */
    ListSearch checked(Places places, Caller caller) {
        if (region != null) {
            var code = places.mustBe("region", region).code().value();
            caller.mustSee("region", code);
            and("region >= :region and region < :behindRegion", "region", code);
            values.put("behindRegion", code + "/");
        }
        if (programme != null) {
            and("programme.code = :programme", "programme", Programme.mustBe("programme", programme).code);
        }
        if (year != null) {
            and("period.year = :year", "year", year);
        }
        if (stage != null) {
            and("period.stage = :stage", "stage", stage);
        }
        if (status != null) {
            and("status = :status", "status", status);
        }
        if (Boolean.TRUE.equals(awaitingMyApproval)) {
            and("status = :submitted and submittedBy <> :me", "submitted", ListStatus.SUBMITTED);
            // Whoever cannot approve waits for nothing.
            values.put("me", caller.id());
            where.append(caller.has(Roles.APPROVER) ? "" : " and 1 = 0");
        }
        return this;
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    long count() {
        return RecipientList.count(where.toString(), values);
    }

    /** The youngest first. */
    List<RecipientList> before(UUID last, int limit) {
        var page = new HashMap<>(values);
        if (last != null) {
            page.put("last", last);
        }
        return RecipientList.<RecipientList>find(
                        where + (last == null ? "" : " and id < :last") + " order by id desc", page)
                .page(0, limit)
                .list();
    }
}
