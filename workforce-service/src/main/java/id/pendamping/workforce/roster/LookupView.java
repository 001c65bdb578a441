package id.pendamping.workforce.roster;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Workers as another service needs them to print a name.")
public record LookupView(
        @Schema(description = "Those found, by office and number.")
        List<Named> items,

        @Schema(description = "Ids that name nobody inside the client's regions.", examples = "[]")
        List<UUID> unknown) {

    @Schema(name = "NamedWorker", description = "A worker with a name.")
    public record Named(
            @Schema(description = "The worker.", examples = "0197f0c2-0000-7000-8000-000000000001")
            UUID workerId,

            @Schema(description = "The office that keeps the record.", examples = "17.06")
            String office,

            @Schema(description = "The number there.", examples = "PKH-017")
            String number,

            @Schema(description = "The name.", examples = "Pekerja 017")
            String name) {

        /** Records print their components, and this one names a person. */
        @Override
        public String toString() {
            return "Named[workerId=" + workerId + "]";
        }
    }
}
