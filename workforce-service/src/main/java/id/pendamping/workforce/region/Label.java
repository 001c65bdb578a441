package id.pendamping.workforce.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code together with the name that a person reads. */
@Schema(description = "A code together with the name that a person reads.")
public record Label(
        @Schema(description = "The code, to compute with.", examples = "17.06")
        String code,

        @Schema(
                description = "The name, to show; null where it is not known.",
                nullable = true,
                examples = "Kabupaten Mukomuko")
        String name) {}
