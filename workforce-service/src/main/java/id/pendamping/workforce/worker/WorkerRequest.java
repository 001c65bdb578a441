package id.pendamping.workforce.worker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A worker to register.")
public record WorkerRequest(
        @Schema(description = "The regency or province whose office keeps the record.", examples = "17.06") @NotNull
        String office,

        @Schema(description = "The worker's number in that office. Never a NIK.", examples = "PKH-017")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = WorkerRequest.NUMBER)
        String number,

        @Schema(description = "The worker's name.", examples = "Pekerja 017") @NotBlank @Size(max = 120)
        String name,

        @Schema(
                description = "The NIK: 16 digits. Kept encrypted, shown by its last four.",
                nullable = true,
                examples = "1706010101900001")
        String nik,

        @Schema(description = "A telephone number.", nullable = true, examples = "+62 811 0000 0000")
        @Pattern(regexp = WorkerRequest.PHONE)
        String phone) {

    static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._/-]*";
    static final String PHONE = "\\+?[0-9][0-9 ()-]{4,24}";

    /** Records print their components, and this one holds a person. */
    @Override
    public String toString() {
        return "WorkerRequest[office=" + office + ", number=" + number + "]";
    }
}
