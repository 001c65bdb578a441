package id.pendamping.workforce.cadre;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.Tagged;
import id.pendamping.regions.Level;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A cadre: a kind of companion, kept as data.")
public record CadreView(
        @Schema(description = "Its code.", examples = "TKSK")
        String code,

        @Schema(description = "Its name in the caller's language.", examples = "Tenaga Kesejahteraan Sosial Kecamatan")
        String name,

        @Schema(description = "Its name in Indonesian.", examples = "Tenaga Kesejahteraan Sosial Kecamatan")
        String indonesianName,

        @Schema(description = "Its name in English.", examples = "District welfare worker")
        String englishName,

        @Schema(description = "The level of what one worker serves.", examples = "DISTRICT")
        Level level,

        @Schema(description = "The widest level of region that an assignment may name.", examples = "DISTRICT")
        Level widestScope,

        @Schema(
                description = "How many may serve one scope region at once; null is no limit.",
                nullable = true,
                examples = "1")
        Integer maxPerRegion,

        @Schema(description = "Whether its workers count as workers of a caseload.", examples = "false")
        boolean carriesFamilies,

        @Schema(description = "Codes of the programmes it serves.", examples = "[\"PKH\"]")
        List<String> programmes,

        @Schema(
                description =
                        "The topic of a training to be completed before an assignment starts; null requires none.",
                nullable = true,
                examples = "CAPACITY_BUILDING")
        String requiredTopic,

        @Schema(description = "The regulation it rests on, as text.", examples = "Permensos 28/2018 pasal 1")
        String basis,

        @Schema(
                description = "Where that was read.",
                examples = "kasdinews.blogspot.com/2020/08/permensos-28-tahun-2018")
        String source,

        @Schema(description = "How often it was changed.", examples = "0")
        int version,

        @Schema(description = "The steps open to the caller: EDIT.", examples = "[\"EDIT\"]")
        List<String> actions)
        implements Tagged {

    static CadreView of(Cadre cadre, Caller caller) {
        return new CadreView(
                cadre.code,
                cadre.name(caller.language()),
                cadre.indonesianName,
                cadre.englishName,
                cadre.level,
                cadre.widestScope,
                cadre.maxPerRegion,
                cadre.carriesFamilies,
                cadre.programmes,
                cadre.requiredTopic,
                cadre.basis,
                cadre.source,
                cadre.version,
                caller.has(Roles.STEWARD) && caller.scope().allRegions() ? List.of("EDIT") : List.of());
    }

    @Override
    public String etag() {
        return version + "-" + Integer.toHexString(name.hashCode()) + (actions.isEmpty() ? "" : "e");
    }
}
