package id.pendamping.recipient.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an operator knows to be lost with a key.")
public record TokenKeyWithdrawalRequest(
        @NotNull
        @PositiveOrZero
        @Schema(
                description =
                        "How many numbers of families that left are known under this key alone. They will not be recognised when they return, and nobody can be told any more why they left. Asked with another number, the refusal names the right one.",
                examples = "318")
        Long forgotten) {}
