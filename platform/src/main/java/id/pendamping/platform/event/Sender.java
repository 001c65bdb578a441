package id.pendamping.platform.event;

import static id.pendamping.platform.event.RelayLoop.Found.MUCH;
import static id.pendamping.platform.event.RelayLoop.Found.NOTHING;

import id.pendamping.platform.access.AcrossRegions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;

/**
 * Brings numbered events to Kafka: what lies behind the cursor goes out in one Kafka transaction, then the cursor moves.
 * The cursor's row is the lock, and names the replica that sends. Another takes over when that one has left or has been
 * silent for {@code events.relay.lease}, and begins by fencing it.
 */
@ApplicationScoped
class Sender {

    /**
     * How long a sender may stand still between two statements. One that was stopped in the middle of a batch then loses
     * its connection and with it the lock, so that another can go on; Kafka fences it when it wakes.
     */
    static final Duration STALLED = Duration.ofSeconds(30);

    private static final String LOOK = """
            select sends.owner is not distinct from ? as mine,
                   sends.owner is null or sends.renewed_at < clock_timestamp() - ? * interval '1 millisecond' as free,
                   sends.renewed_at < clock_timestamp() - ? * interval '1 millisecond' / 3 as fading,
                   numbers.position > sends.position
                       or exists (select from parked_subject where release_at is not null)
                       or exists (select from relay_replay where begun_at is null) as busy
            from event_relay sends, event_relay numbers where sends.loop = 'SEND' and numbers.loop = 'NUMBER'""";

    private static final String LOCK = """
            select position, owner is not distinct from ? as mine,
                   set_config('idle_in_transaction_session_timeout', ?, true)
            from event_relay where loop = 'SEND' for update skip locked""";

    private static final String MOVE =
            "update event_relay set position = ?, owner = ?, renewed_at = clock_timestamp() where loop = 'SEND'";

    private static final String LEAVE = "update event_relay set owner = null where loop = 'SEND' and owner = ?";

    private static final String REPLAY = """
            with begun as (
                update relay_replay set begun_at = clock_timestamp() where begun_at is null returning position)
            select least(?, min(position)) from begun""";

    /** Where the sender stands. */
    private record Look(boolean mine, boolean free, boolean fading, boolean busy) {
        boolean mySideIsDone() {
            return busy ? !(mine || free) : !(mine && fading);
        }
    }

    /** The locked cursor. */
    private record Cursor(long position, boolean mine) {}

    private final UUID self = UUID.randomUUID();
    private final Database database;
    private final EventsConfig.Relay config;
    private final RelayProducer producer;
    private final SendBatch batch;
    private int atMost;

    Sender(Database database, EventsConfig config, RelayProducer producer, SendBatch batch) {
        this.database = database;
        this.config = config.relay();
        this.atMost = this.config.batch();
        this.producer = producer;
        this.batch = batch;
    }

    /** Sends one batch, if it is on this replica to send. */
    @AcrossRegions
    @Transactional
    RelayLoop.Found send() {
        var look = look();
        if (look.mySideIsDone()) {
            return NOTHING;
        }
        var cursor = database.row(
                        LOCK,
                        row -> new Cursor(row.getLong("position"), row.getBoolean("mine")),
                        self,
                        STALLED.toMillis() + "ms")
                .orElse(null);
        // None: another holds it at this moment.
        return cursor == null ? NOTHING : send(cursor);
    }

    private RelayLoop.Found send(Cursor cursor) {
        int batchNow = atMost;
        // Until this has worked. Kafka's client can spin for ever on a large record among small ones, and
        // says "timed out": so after a failure a few are sent, then more, and what is in the way stands
        // alone before long.
        atMost = 1;
        producer.take(cursor.mine());
        // Where to begin: at the cursor, or where an operator wants Kafka to be told again from.
        long start =
                database.row(REPLAY, row -> row.getLong(1), cursor.position()).orElseThrow();
        boolean released = batch.release(start);
        var sent = batch.send(start, batchNow);
        database.change(MOVE, sent.position(), self);
        atMost = Math.min(batchNow * 4, config.batch());
        return released ? MUCH : sent.found();
    }

    /** Lets another replica go on at once. */
    @AcrossRegions
    @Transactional
    void leave() {
        producer.drop();
        database.change(LEAVE, self);
    }

    private Look look() {
        return database.row(
                        LOOK,
                        row -> new Look(
                                row.getBoolean("mine"),
                                row.getBoolean("free"),
                                row.getBoolean("fading"),
                                row.getBoolean("busy")),
                        self,
                        config.lease().toMillis(),
                        config.lease().toMillis())
                .orElseThrow();
    }
}
