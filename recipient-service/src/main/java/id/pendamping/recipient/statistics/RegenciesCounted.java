package id.pendamping.recipient.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many regencies an answer about a wider region includes, of how many there are in it.")
public record RegenciesCounted(
        @Schema(description = "How many of them have the lists that the answer is read from.", examples = "9")
        int included,

        @Schema(description = "How many there are.", examples = "10")
        int expected) {}
