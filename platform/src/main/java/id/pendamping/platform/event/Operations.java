package id.pendamping.platform.event;

import id.pendamping.platform.access.Caller;
import jakarta.inject.Singleton;

/**
 * What an operator can do when events are stuck, on both sides of Kafka. A subject's events are all of them or none, and a
 * replay is everybody's, so it takes an operator of the whole country.
 */
@Singleton
public class Operations {

    private final DeadLetterDesk letters;
    private final RelayDesk relay;
    private final Caller caller;

    Operations(DeadLetterDesk letters, RelayDesk relay, Caller caller) {
        this.letters = letters;
        this.relay = relay;
        this.caller = caller;
    }

    DeadLetterDesk letters() {
        caller.mustSeeEverywhere();
        return letters;
    }

    RelayDesk relay() {
        caller.mustSeeEverywhere();
        return relay;
    }
}
