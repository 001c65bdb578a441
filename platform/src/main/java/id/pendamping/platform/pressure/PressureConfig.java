package id.pendamping.platform.pressure;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much one replica takes on, from one caller and altogether, before it says no. Saying no at once is what keeps the
 * answers of those it said yes to quick.
 */
@ConfigMapping(prefix = "pressure")
interface PressureConfig {

    /** Callers without a token, by network address: an IPv4 address, or the /64 of an IPv6 address. */
    Anonymous anonymous();

    /** Callers with a token, by its subject, wherever they call from. */
    SignedIn signedIn();

    /**
     * Callers remembered for counting, the least seen forgotten first. About 400 bytes each; who is forgotten starts with a
     * full allowance, so a flood from many addresses costs neither memory nor the allowance of others.
     */
    @WithDefault("50000")
    int callersRemembered();

    /**
     * Proxies whose {@code X-Forwarded-For} is believed: addresses or subnets such as {@code 10.42.0.0/16}. The last address
     * in it that is none of them is the caller's. Empty: the header is ignored, and all who come through one proxy share one
     * allowance. (Not {@code quarkus.http.proxy}: it believes the first address, which a caller behind a proxy that appends
     * writes itself.)
     */
    Optional<List<String>> trustedProxies();

    /** Ordinary requests. */
    Ordinary ordinary();

    /** Requests that move much: uploads, tables as files, feeds. They have a room of their own. */
    Bulk bulk();

    /** Streams of what goes on (server-sent events). They last long and do little, and have a room of their own too. */
    Streams streams();

    /**
     * How long a request waits for a place at most. Longer smooths a burst; under lasting overload it only makes every answer
     * later.
     */
    @WithDefault("1s")
    Duration waitAtMost();

    /** When a refused caller is told to come back, at least; a random bit more, up to twice, so that not all come at once. */
    @WithDefault("2s")
    Duration comeBackAfter();

    /** What is expected of those who send and read. */
    SlowClients slow();

    /** What a caller without a token may ask. */
    interface Anonymous {

        /** Requests in each {@code per}, which may come in one burst. An office of hundreds behind one address fits. */
        @WithDefault("1200")
        int requests();

        /** The time in which a used-up allowance is whole again; it grows back evenly. */
        @WithDefault("1m")
        Duration per();
    }

    /** What a caller with a token may ask: far more, because it answers for what it does. */
    interface SignedIn {

        /** Requests in each {@code per}, which may come in one burst. Stops a program that runs wild, not one that works. */
        @WithDefault("12000")
        int requests();

        /** The time in which a used-up allowance is whole again; it grows back evenly. */
        @WithDefault("1m")
        Duration per();
    }

    /** How many ordinary requests are worked on at once. */
    interface Ordinary {

        /**
         * Unset: twice the connections of the pool. What a request does is mostly SQL, and by Little's law (inside = rate ×
         * time) as many requests as there are connections, 20, keep the database as busy as it can be. About as long again
         * a request is without one: token, JSON, the network. More inside would only wait for a connection there, which
         * costs memory and ends in the pool's time-out after 3 s instead of an answer at once.
         */
        OptionalInt atOnce();

        /**
         * Unset: four times as many as are inside. A place comes free every 40th of a request's time, so a whole queue is gone
         * after four requests' time: 80 ms where one takes 20.
         */
        OptionalInt waiting();
    }

    /** How many of those that move much. */
    interface Bulk {

        /** Unset: a quarter of the connections of the pool, so that three quarters are never theirs. */
        OptionalInt atOnce();

        /** Unset: four times as many as are inside. */
        OptionalInt waiting();
    }

    /** How many streams. */
    interface Streams {

        /** One asks the database a short question each second. Who finds no place can still ask for itself now and then. */
        @WithDefault("200")
        int atOnce();
    }

    /** What a client must keep up with. */
    interface SlowClients {

        /** How long we wait for the body of a request in any case. */
        @WithDefault("5s")
        Duration bodyGrace();

        /** After the grace a body must have come with this many bytes in each second that we waited for it. */
        @WithDefault("16K")
        MemorySize bodyRate();

        /** How long an answer may lie in our memory of which the client reads nothing, before the connection is closed. */
        @WithDefault("15s")
        Duration unread();

        /** How many finished answers may lie unread at once; with one more, the oldest connections are closed. */
        @WithDefault("200")
        int unreadAtOnce();

        /** How long a connection may take to send the head of a request, or to say anything after it was opened. */
        @WithDefault("10s")
        Duration head();
    }
}
