package id.pendamping.recipient.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The keys under which numbers become tokens: their ids, never their bytes.")
public record TokenKeysView(
        @Schema(description = "The key that numbers are known by from now on.", examples = "2026-11")
        String primary,

        @Schema(description = "Every key that was ever used, the first used first.")
        List<TokenKeyView> keys) {}
