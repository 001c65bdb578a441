package id.pendamping.recipient.reason;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a reason does to a family: it leaves, or it stays and its payment waits.")
public record EffectLabel(
        @Schema(description = "`EXIT` or `HOLD`; a hold can be undone.", examples = "EXIT")
        Effect code,

        @Schema(
                description = "What it is called, in the language of `Accept-Language`.",
                examples = "Keluar dari program")
        String name) {}
