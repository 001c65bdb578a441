package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.statistics.OversightProblem.STAGE_NOT_BEGUN;

import id.pendamping.platform.access.Caller;
import id.pendamping.recipient.period.Period;
import id.pendamping.recipient.period.Refresh;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Of which programme, period and area the lists are watched over, as {@code @BeanParam}. */
public class OversightSearch {

    @RestQuery("programme")
    @NotBlank
    @Parameter(description = "The programme, by code or alias.", required = true, example = "PKH")
    String programme;

    @RestQuery("period")
    @Parameter(
            description =
                    "A stage such as `2025-T3`, or a year, which stands for the last of its stages that has begun. Absent: the last of all.",
            schema = @Schema(type = SchemaType.STRING, examples = "2025-T3"))
    String period;

    @RestQuery("region")
    @Parameter(
            description = "A region: the regencies of it, or the one around it. Absent: all that the caller sees.",
            schema = @Schema(type = SchemaType.STRING, examples = "17.06"))
    String region;

    @RestQuery("basis")
    @Parameter(description = "`LEDGER` counts sample lists too, which are passed over otherwise.", example = "LEDGER")
    CountSearch.Source basis;

    /**
     * What was asked, checked against what there is.
     *
     * @param due by when the lists are due; null when nobody has said
     * @param regencies whose lists are expected, in the order of their codes
     */
    record Asked(Programme programme, Period period, LocalDate due, List<Region> regencies, boolean samples) {

        String stage() {
            return new AskedPeriod(period.year, period.stage).toString();
        }
    }

    Object[] filters() {
        return new Object[] {programme, period, region, basis};
    }

    Asked checked(Places places, Caller caller, LocalDate today) {
        var area = region == null ? null : places.mustBe("region", region);
        if (area != null) {
            caller.mustSee("region", area.code().value());
        }
        var asked = Programme.mustBe("programme", programme);
        var wanted = period == null ? null : AskedPeriod.parse("period", period);
        var begun = Period.begunBy(
                        today,
                        asked.code,
                        wanted == null ? null : wanted.year(),
                        wanted == null ? null : wanted.stage())
                .orElseThrow(() -> STAGE_NOT_BEGUN.at("period", asked.code, wanted == null ? "–" : wanted.toString()));
        var due = Refresh.behind(begun).map(refresh -> refresh.dueDay).orElse(null);
        return new Asked(asked, begun, due, regencies(places, caller, area), basis != null);
    }

    private static List<Region> regencies(Places places, Caller caller, Region area) {
        var regions = places.regions();
        if (area != null && area.level() != Level.PROVINCE) {
            var regency = area.code().at(Level.REGENCY);
            return caller.scope().sees(regency.value())
                    ? List.of(regions.find(regency).orElseThrow())
                    : List.of();
        }
        var provinces = area == null ? regions.provinces() : List.of(area);
        return provinces.stream()
                .flatMap(province -> regions.inside(province.code(), Level.REGENCY).stream())
                .filter(regency -> caller.scope().sees(regency.code().value()))
                .sorted(Comparator.comparing(Region::code))
                .toList();
    }
}
