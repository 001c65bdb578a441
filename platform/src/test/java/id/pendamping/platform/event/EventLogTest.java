package id.pendamping.platform.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventLogTest {

    @Inject
    Marbles marbles;

    @Test
    void what_is_committed_is_heard_in_order() {
        var marble = UUID.randomUUID().toString();
        for (int turn = 1; turn <= 5; turn++) {
            marbles.tell(marbles.rolled(marble, turn, ""));
        }
        await().untilAsserted(() -> assertEquals(List.of(1, 2, 3, 4, 5), marbles.heard(marble)));
    }
}
