package id.pendamping.workforce.worker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a worker's record shall say. The office stays.")
public record WorkerChange(
        @Schema(description = "The worker's number in the office. Never a NIK.", examples = "PKH-017")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = WorkerRequest.NUMBER)
        String number,

        @Schema(description = "The worker's name.", examples = "Pekerja 017") @NotBlank @Size(max = 120)
        String name,

        @Schema(
                description = "Another NIK: 16 digits; absent keeps the one on record, which no answer shows in full.",
                nullable = true,
                examples = "1706010101900001")
        String nik,

        @Schema(description = "A telephone number; absent removes it.", nullable = true, examples = "+62 811 0000 0000")
        @Pattern(regexp = WorkerRequest.PHONE)
        String phone) {

    /** Records print their components, and this one holds a person. */
    @Override
    public String toString() {
        return "WorkerChange[number=" + number + "]";
    }
}
