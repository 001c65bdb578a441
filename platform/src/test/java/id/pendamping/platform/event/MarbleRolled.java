package id.pendamping.platform.event;

import java.time.Instant;

/** @param note what the listener of the tests is to do with it */
record MarbleRolled(String marbleId, String region, int turn, Instant occurredAt, String note) implements Event {

    static final String TYPE = "id.pendamping.test.marble-rolled.v1";
    static final String TOPIC = "test.marbles";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String subject() {
        return marbleId;
    }
}
