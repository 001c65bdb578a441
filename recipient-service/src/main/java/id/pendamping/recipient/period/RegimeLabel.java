package id.pendamping.recipient.period;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "The register from which the lists of a period are made. Figures of two registers are a series with a break.")
public record RegimeLabel(
        @Schema(description = "The code of the register.", examples = "DTSEN")
        String code,

        @Schema(
                description = "Its name, in the caller's language.",
                examples = "Data Tunggal Sosial dan Ekonomi Nasional")
        String name,

        @Schema(description = "The rule that it stands on.", examples = "Inpres 4/2025, 5 Februari 2025")
        String legalBasis) {}
