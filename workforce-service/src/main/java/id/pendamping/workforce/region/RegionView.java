package id.pendamping.workforce.region;

import id.pendamping.platform.http.Tagged;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.RegionKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A region of Indonesia: province, regency or city, district, or village.")
public record RegionView(
        @Schema(description = "The Kemendagri code.", examples = "18.04.07")
        String code,

        @Schema(description = "The name in the decree.", examples = "Air Hitam")
        String name,

        @Schema(description = "The level of administration.", examples = "DISTRICT")
        Level level,

        @Schema(description = "What a region of this kind is called.", examples = "KECAMATAN")
        RegionKind kind,

        @Schema(description = "The region around it; null for a province.", nullable = true, examples = "18.04")
        String parent)
        implements Tagged {

    /** Changes with the tables, and with what this view makes of them. */
    static final String EDITION = "idn-area-data-4.0.1-a";

    static RegionView of(Region region) {
        return new RegionView(
                region.code().value(),
                region.name(),
                region.level(),
                region.kind(),
                region.code().parent().map(RegionCode::value).orElse(null));
    }

    @Override
    public String etag() {
        return EDITION;
    }
}
