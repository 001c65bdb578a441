package id.pendamping.recipient.statistics;

import id.pendamping.recipient.publication.AsOf;
import id.pendamping.regions.Level;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Of which places the ledger is laid beside the reports, as {@code @BeanParam}. */
public class ReconciliationSearch {

    @RestQuery("region")
    @NotBlank
    @Parameter(description = "The code of exactly this region.", required = true, example = "17.06")
    String region;

    @RestQuery("programme")
    @NotBlank
    @Parameter(description = "The programme, by code or alias.", required = true, example = "PKH")
    String programme;

    @RestQuery("period")
    @Parameter(
            description =
                    "A stage such as `2025-T4`, or a year: its last stage that has a list, and its latest report. Absent: the newest stage that has a list, and the reports of its year.",
            schema = @Schema(type = SchemaType.STRING, examples = "2025-T4"))
    String period;

    @RestQuery("level")
    @Parameter(
            description =
                    "Of which parts of the region to answer, one item each: those of this level. Absent: the region itself.",
            example = "DISTRICT")
    Level level;

    @RestQuery("asOf")
    @Parameter(description = AsOf.DESCRIPTION, schema = @Schema(type = SchemaType.STRING, examples = AsOf.EXAMPLE))
    String asOf;

    @RestQuery("basis")
    @Parameter(description = "`LEDGER` reads sample lists too, which are passed over otherwise.", example = "LEDGER")
    CountSearch.Source basis;

    Object[] filters() {
        return new Object[] {region, programme, period, level, asOf, basis};
    }
}
