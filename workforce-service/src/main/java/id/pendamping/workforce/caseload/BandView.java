package id.pendamping.workforce.caseload;

import id.pendamping.platform.http.Tagged;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A band of families per worker that holds from a day until the next row of the programme.")
public record BandView(
        @Schema(description = "The code of the programme.", examples = "PKH")
        String programme,

        @Schema(description = "The first day on which it holds.", examples = "2018-01-01")
        LocalDate validFrom,

        @Schema(description = "Below this many families per worker is BELOW.", examples = "150")
        int lower,

        @Schema(description = "Above this many families per worker is ABOVE.", examples = "350")
        int upper,

        @Schema(description = "Where the numbers come from.", examples = "Kepdirjen Linjamsos, naskah resmi")
        String source,

        @Schema(description = "How often it was changed.", examples = "0")
        int version)
        implements Tagged {

    static BandView of(CaseloadBand band) {
        return new BandView(
                band.key.programme(), band.key.validFrom(), band.lower, band.upper, band.source, band.version);
    }

    @Override
    public String etag() {
        return String.valueOf(version);
    }
}
