package id.pendamping.workforce.cadre;

import id.pendamping.regions.Level;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a steward says about a cadre.")
public record CadreRequest(
        @Schema(description = "Its name in Indonesian.", examples = "Tenaga Kesejahteraan Sosial Kecamatan")
        @NotBlank
        @Size(max = 120)
        String indonesianName,

        @Schema(description = "Its name in English.", examples = "District welfare worker") @NotBlank @Size(max = 120)
        String englishName,

        @Schema(description = "The level of what one worker serves.", examples = "DISTRICT") @NotNull
        Level level,

        @Schema(description = "The widest level of region that an assignment may name.", examples = "DISTRICT") @NotNull
        Level widestScope,

        @Schema(
                description = "How many may serve one scope region at once; null is no limit.",
                nullable = true,
                examples = "1")
        @Min(1)
        Integer maxPerRegion,

        @Schema(description = "Whether its workers count as workers of a caseload.", examples = "false") @NotNull
        Boolean carriesFamilies,

        @Schema(description = "Codes or aliases of the programmes it serves.", examples = "[\"PKH\"]")
        @NotNull
        @Size(max = 50)
        List<@NotBlank String> programmes,

        @Schema(
                description =
                        "The topic of a training to be completed before an assignment starts; null requires none.",
                nullable = true,
                examples = "CAPACITY_BUILDING")
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        String requiredTopic,

        @Schema(description = "The regulation it rests on.", examples = "Permensos 28/2018 pasal 1")
        @NotBlank
        @Size(max = 1000)
        String basis,

        @Schema(description = "Where that was read.", examples = "JDIH Kementerian Sosial") @NotBlank @Size(max = 1000)
        String source) {

    CadreRequest withProgrammes(List<String> canonical) {
        return new CadreRequest(
                indonesianName,
                englishName,
                level,
                widestScope,
                maxPerRegion,
                carriesFamilies,
                canonical,
                requiredTopic,
                basis,
                source);
    }
}
