package id.pendamping.recipient.place;

import id.pendamping.regions.Region;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as answers name it. */
@Schema(description = "A region: its Kemendagri code and its name as the decree lists it.")
public record RegionLabel(
        @Schema(description = "The Kemendagri code, with dots.", examples = "52.08")
        String code,

        @Schema(description = "The name as the decree lists it.", examples = "Kabupaten Lombok Utara")
        String name) {

    public static RegionLabel of(Region region) {
        return new RegionLabel(region.code().value(), region.name());
    }
}
