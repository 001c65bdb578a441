package id.pendamping.workforce.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "The person behind a worker. Shown to roles that may see persons, when a purpose is said; each showing is recorded.")
public record PersonView(
        @Schema(description = "The name.", examples = "Pekerja 017")
        String name,

        @Schema(description = "The last four digits of the NIK.", nullable = true, examples = "0001")
        String nikLast4,

        @Schema(description = "A telephone number.", nullable = true, examples = "+62 811 0000 0000")
        String phone) {

    /** Records print their components, and this one is a person. */
    @Override
    public String toString() {
        return "PersonView[…]";
    }
}
