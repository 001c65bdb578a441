package id.pendamping.workforce.coverage;

import id.pendamping.regions.RegionKind;
import id.pendamping.workforce.region.Label;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A village and how many companions cover it today.")
public record VillageView(
        @Schema(description = "The village.") Label village,

        @Schema(description = "What it is called.", examples = "DESA")
        RegionKind kind,

        @Schema(description = "Its district.") Label district,

        @Schema(description = "Companions that carry families here, each counted once.", examples = "1")
        int companions) {}
