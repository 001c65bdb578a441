package id.pendamping.recipient.complaint;

import static id.pendamping.recipient.complaint.ComplaintProblem.COMPLAINT_RECEIPT_MALFORMED;

import id.pendamping.platform.access.Caller;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.programme.Programme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which complaints are wanted, as {@code @BeanParam}. */
public class ComplaintSearch {

    @RestQuery("region")
    @Parameter(description = "The code of a region: complaints of it and of all inside.", example = "17.06")
    String region;

    @RestQuery("programme")
    @Parameter(description = "A programme, by code or alias.", example = "PKH")
    String programme;

    @RestQuery("category")
    @Parameter(description = "Complaints of this kind.", example = "INQUIRY")
    ComplaintCategory category;

    @RestQuery("status")
    @Parameter(
            description = "Complaints that stand here; what waits for an answer is `RECEIVED`.",
            example = "RECEIVED")
    ComplaintStatus status;

    @RestQuery("receipt")
    @Parameter(
            description = "The complaint with this receipt number; case and hyphens do not matter.",
            example = "PDM-C-4QX7-K2M9-T0RB")
    String receipt;

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    Object[] filters() {
        return new Object[] {region, programme, category, status, receipt};
    }

    /** Checks what was asked against what there is and what the caller sees. Inside the transaction of the read, once. */
    ComplaintSearch checked(Places places, Caller caller) {
        if (region != null) {
            var code = places.mustBe("region", region).code().value();
            caller.mustSee("region", code);
            and("region >= :region and region < :behindRegion", "region", code);
            values.put("behindRegion", code + "/");
        }
        if (programme != null) {
            and("programme.code = :programme", "programme", Programme.mustBe("programme", programme).code);
        }
        if (category != null) {
            and("category = :category", "category", category);
        }
        if (status != null) {
            and("status = :status", "status", status);
        }
        if (receipt != null) {
            and(
                    "receipt = :receipt",
                    "receipt",
                    Receipt.read(receipt).orElseThrow(() -> COMPLAINT_RECEIPT_MALFORMED.at("receipt")));
        }
        return this;
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    long count() {
        return Complaint.count(where.toString(), values);
    }

    /** The youngest first. */
    List<Complaint> before(UUID last, int limit) {
        var page = new HashMap<>(values);
        if (last != null) {
            page.put("last", last);
        }
        return Complaint.<Complaint>find(where + (last == null ? "" : " and id < :last") + " order by id desc", page)
                .page(0, limit)
                .list();
    }
}
