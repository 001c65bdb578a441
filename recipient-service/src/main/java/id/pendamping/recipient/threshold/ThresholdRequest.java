package id.pendamping.recipient.threshold;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A threshold to be set. Programme and first day say which row it is.")
public record ThresholdRequest(
        @Size(max = 40)
        @Schema(
                description = "The programme, by code or alias; absent for all that have no row of their own.",
                examples = "PKH",
                nullable = true)
        String programme,

        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Schema(description = "A change of more than this many percent is significant.", examples = "7.5")
        BigDecimal percent,

        @Schema(
                description = "The first day on which it holds; absent for the row that holds until another begins.",
                examples = "2027-01-01",
                nullable = true)
        LocalDate firstDay,

        @NotBlank
        @Size(max = 400)
        @Schema(description = "Who set it and where that is written.", examples = "Surat Kepala Dinas 460/12/2026")
        String source) {}
