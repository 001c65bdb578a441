package id.pendamping.recipient.reason;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A heading under which statistics count reasons.")
public record ReasonGroupLabel(
        @Schema(description = "The code of the group.", examples = "DATA")
        ReasonGroup code,

        @Schema(description = "What it is called, in the language of `Accept-Language`.", examples = "Data")
        String name) {}
