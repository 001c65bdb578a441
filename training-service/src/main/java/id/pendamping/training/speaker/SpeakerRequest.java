package id.pendamping.training.speaker;

import id.pendamping.training.privacy.NoPersonNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who speaks, opens or is a guest: named, or a worker of the roster. */
@Schema(description = "Somebody who speaks, opens or is a guest: named, or a worker of the roster.")
public record SpeakerRequest(
        @Size(min = 1, max = 200)
        @NoPersonNumber
        @Schema(
                description = "The name of an official; absent when `workerId` is given.",
                examples = "Pejabat Contoh",
                nullable = true)
        String name,

        @Schema(
                description =
                        "A worker of the roster, whose name workforce-service keeps; absent when `name` is given.",
                examples = "0198a0c4-7c00-7a10-8000-000000000003",
                nullable = true)
        UUID workerId,

        @NotBlank
        @Size(max = 200)
        @NoPersonNumber
        @Schema(description = "Where they come from.", examples = "BPS Kabupaten Mukomuko")
        String institution,

        @NotNull @Schema(description = "What they do.", examples = "RESOURCE_PERSON")
        SpeakerRole role,

        @Schema(
                description = "Whether they hold their post as acting official (Plt).",
                examples = "false",
                defaultValue = "false")
        Boolean acting) {}
