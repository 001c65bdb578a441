package id.pendamping.platform.event;

import jakarta.inject.Singleton;

/** What an operator can do when events are stuck, on both sides of Kafka. */
@Singleton
public class Operations {

    final DeadLetterDesk letters;
    final RelayDesk relay;

    Operations(DeadLetterDesk letters, RelayDesk relay) {
        this.letters = letters;
        this.relay = relay;
    }
}
