package id.pendamping.recipient.list;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an office calls the columns of its own files, all of it.")
public record ColumnNamesRequest(
        @NotBlank @Size(max = 13) @Schema(description = "The regency or city whose lists they are.", examples = "17.06")
        String region,

        @NotNull @Size(max = 50) @Schema(description = "The names; an empty list forgets all.")
        List<@NotNull @Valid ColumnNameView> names) {}
