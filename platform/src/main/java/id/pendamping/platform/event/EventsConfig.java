package id.pendamping.platform.event;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How events leave and arrive. */
@ConfigMapping(prefix = "events")
interface EventsConfig {

    /** Stands before every topic, consumer group and transactional id, so that installations can share a Kafka. */
    Optional<String> topicPrefix();

    Relay relay();

    Listening inbox();

    Reading feed();

    /** From the event log to Kafka. */
    interface Relay {

        /** A relay is woken by each commit; this is how late an event leaves when the waking was lost. */
        @WithDefault("1s")
        Duration every();

        /**
         * After a step that found a few, the relay lets events gather for this long, and three times as long after one that
         * found several. An event that comes alone does not wait.
         * Longer means fewer and larger transactions of Kafka and PostgreSQL under load, and later events.
         */
        @WithDefault("20ms")
        Duration gather();

        /** How long the relay of a replica that fell silent keeps its place. Longer means fewer hand-overs, and later ones. */
        @WithDefault("3s")
        Duration lease();

        /** Events in one Kafka transaction at most. More is faster under load, and repeats more after a crash. */
        @WithDefault("1000")
        int batch();

        /** Bodies in one Kafka transaction at most, roughly. Bounds the memory that waiting events can take. */
        @WithDefault("8M")
        MemorySize batchSize();

        /** The longest pause between two attempts while Kafka or PostgreSQL is away. */
        @WithDefault("5s")
        Duration pauseAtMost();
    }

    /** From Kafka to the listeners. */
    interface Listening {

        /**
         * Events in one transaction at most. More is faster when many wait; all of them wait for the last, and are done once
         * more, one by one, when one fails.
         */
        @WithDefault("50")
        int together();

        /** How often an event is tried before it becomes a dead letter. While the database is away nothing is counted. */
        @WithDefault("4")
        int attempts();

        /** The pause after the first attempt; each later one is three times as long, up to the longest. */
        @WithDefault("200ms")
        Duration pause();

        /** The longest pause between two attempts, also while the database is away. */
        @WithDefault("2s")
        Duration pauseAtMost();

        /**
         * How long the ids of handled events and closed dead letters are kept. A delivery that is older is handled again,
         * so this is longer than Kafka keeps a topic.
         */
        @WithDefault("30d")
        Duration keep();
    }

    /** The feed over HTTP. */
    interface Reading {

        /** The scope that a token needs to read the feed, beside the role. */
        @WithDefault("${pendamping.service}-feed")
        String scope();

        /** Topics that only some may read, and the scope that a token needs for it: {@code "recipient.counts"=recipient-counts}. */
        Map<String, String> topicScopes();
    }
}
