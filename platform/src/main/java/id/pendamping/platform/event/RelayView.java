package id.pendamping.platform.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the events of this service have come. */
@Schema(name = "Relay", description = "How far the events of this service have come.")
public record RelayView(
        @Schema(
                description = "The epoch of the feed; it changes when the database was restored.",
                examples = "1763694900")
        long epoch,

        @Schema(description = "The position of the newest event in the feed.", examples = "52400")
        long numbered,

        @Schema(description = "The position up to which Kafka was told.", examples = "52400")
        long sent,

        @Schema(description = "How many events Kafka has not been told.", examples = "0")
        long waiting,

        @Schema(description = "For how many seconds the first of them has waited; 0 when none waits.", examples = "0")
        double waitingSeconds,

        @Schema(description = "How many subjects are parked.", examples = "0")
        long parkedSubjects,

        @Schema(description = "How many dead letters wait for an operator.", examples = "0")
        long openDeadLetters) {

    static RelayView of(RelayStatus status) {
        return new RelayView(
                status.epoch(),
                status.numbered(),
                status.sent(),
                status.waiting(),
                status.waitingSeconds(),
                status.parkedSubjects(),
                status.openDeadLetters());
    }
}
