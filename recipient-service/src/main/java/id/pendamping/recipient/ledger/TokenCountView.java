package id.pendamping.recipient.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The tokens of a regency under one key.")
public record TokenCountView(
        @Schema(description = "The key.", examples = "2025-01")
        String key,

        @Schema(description = "Tokens that lead to a family.", examples = "13482")
        long tokens,

        @Schema(
                description =
                        "Of these, numbers of families on a list that are known under this key alone. A list that names them links them.",
                examples = "26")
        long alonePresent,

        @Schema(
                description =
                        "The same of families that are on no list any more. Only if they come back, or another programme names them, are they linked.",
                examples = "318")
        long aloneDeparted) {}
