package id.pendamping.recipient.list;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "How many payments are held with a list. Such a family stays on the list: a hold changes no count of families.")
public record HoldTotals(
        @Schema(
                description =
                        "Whether the office sent a file of holds with the list. Without one nobody knows whether a payment is held.",
                examples = "true")
        boolean sent,

        @Schema(description = "Families whose payment is held once the list is published.", examples = "14")
        long holds,

        @Schema(
                description =
                        "Holds that were taken in and come to nothing, because their family is not on the list any more since something else was answered or compared. Send the file again.",
                examples = "0")
        long lost,

        @Schema(
                description =
                        "Rows of the file that could not be used. While there is one, no family of the list is told that its payment is not held. Send the file again.",
                examples = "0")
        long unused,

        @Schema(
                description = "Families whose payment was held with the list that this one was compared with.",
                examples = "20")
        long before) {}
