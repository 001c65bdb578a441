package id.pendamping.platform.event;

import id.pendamping.platform.event.DeadLetter.Reason;
import id.pendamping.platform.problem.Wordless;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Where events of other services arrive. Each is handled once, in a transaction that sees all regions: one for many events
 * where all goes well, one for each where it does not, so a handler changes nothing but the database. What passes (a database
 * that is away) is waited for, and what cannot be handled is set aside as a dead letter, with the later events of its subject
 * behind it until an operator redrives them.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class RecipientEvents {
 *
 *     RecipientEvents(Inbox inbox) {
 *         this.inbox = inbox;
 *         inbox.handles("recipient.figures", this::told);
 *     }
 *
 *     @Incoming("recipient-figures")
 *     @Blocking // in the order of the partition; @RunOnVirtualThread would lose it
 *     void on(ConsumerRecords<byte[], byte[]> messages) {
 *         inbox.receive(messages);
 *     }
 *
 *     void told(Received event) {
 *         switch (event.type()) {
 *             case "id.pendamping.recipient.figure-reported.v1" -> figures.note(event.as(FigureReported.class));
 *             default -> { } // not our business
 *         }
 *     }
 * }
 * }</pre>
 */
@ApplicationScoped
public class Inbox {

    /** What a listener does with an event. Anything thrown rolls back all that it did. */
    @FunctionalInterface
    public interface Handler {
        void told(Received event) throws Exception;
    }

    /** The same with events that came together, in their order: for work that is one statement for all of them. */
    @FunctionalInterface
    public interface ManyHandler {
        void told(List<Received> events) throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    /** Where listeners live; the beans of libraries are not looked into. */
    private static final String HOUSE = "id.pendamping.";

    private final Map<String, ManyHandler> handlers = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Topics topics;
    private final Deliveries deliveries;
    private final DeadLetters letters;
    private final PassingTrouble trouble;
    private final EventsConfig.Listening config;

    Inbox(Topics topics, Deliveries deliveries, DeadLetters letters, PassingTrouble trouble, EventsConfig config) {
        this.topics = topics;
        this.deliveries = deliveries;
        this.letters = letters;
        this.trouble = trouble;
        this.config = config.inbox();
    }

    /** Says who handles the events of a topic (named without the prefix of the installation). Called from the listener's constructor. */
    public void handles(String topic, Handler handler) {
        handlesMany(topic, events -> {
            for (var event : events) {
                Messages.inLog(event.requestId(), () -> handler.told(event));
            }
        });
    }

    /** The same for who handles many of them as one. Several of them can be about one subject. */
    public void handlesMany(String topic, ManyHandler handler) {
        if (handlers.putIfAbsent(topic, handler) != null) {
            throw new IllegalStateException("Two listeners for " + topic + ": an event is handled once per service.");
        }
    }

    /**
     * Handles messages in the order of their partitions, or sets them aside as dead letters. Returns when one of the two is
     * committed for each, however long the database is away.
     *
     * @throws IllegalStateException when the service stops before that; Kafka then delivers again what was not committed
     */
    public void receive(ConsumerRecords<byte[], byte[]> messages) {
        messages.partitions().stream()
                .map(TopicPartition::topic)
                .distinct()
                .forEach(topic -> inPieces(topics.inCode(topic), all(messages.records(topic))));
    }

    private static List<ConsumerRecord<byte[], byte[]>> all(Iterable<ConsumerRecord<byte[], byte[]>> messages) {
        return StreamSupport.stream(messages.spliterator(), false).toList();
    }

    private void inPieces(String topic, List<ConsumerRecord<byte[], byte[]>> messages) {
        var handler = handler(topic).orElseThrow(() -> new IllegalStateException("Nobody handles " + topic));
        int most = Math.max(1, config.together());
        for (int from = 0; from < messages.size(); from += most) {
            var piece = messages.subList(from, Math.min(from + most, messages.size()));
            if (piece.size() == 1 || !together(topic, piece, handler)) {
                piece.forEach(
                        message -> Messages.inLog(Messages.requestId(message), () -> alone(topic, message, handler)));
            }
        }
    }

    Optional<ManyHandler> handler(String topic) {
        return Optional.ofNullable(handlers.get(topic));
    }

    /** Whether all of them could be handled in one transaction. What went wrong otherwise, and with which, shows one by one. */
    private boolean together(String topic, List<ConsumerRecord<byte[], byte[]>> messages, ManyHandler handler) {
        try {
            deliveries.handle(topic, messages, handler);
            return true;
        } catch (Throwable notAllOfThem) {
            return false;
        }
    }

    private void alone(String topic, ConsumerRecord<byte[], byte[]> message, ManyHandler handler) {
        int attempt = 1;
        int waits = 0;
        while (true) {
            var failure = attempt(topic, message, handler);
            if (failure == null) {
                return;
            }
            if (trouble.isBehind(failure)) {
                await(topic, message, ++waits, failure);
            } else if (attempt < config.attempts() && reason(failure) == Reason.HANDLER_FAILED) {
                pause(attempt++);
            } else if (setAside(topic, message, failure, attempt)) {
                return;
            } else {
                attempt = 1;
                await(topic, message, ++waits, failure);
            }
        }
    }

    /** Answers what went wrong, or null. */
    private Throwable attempt(String topic, ConsumerRecord<byte[], byte[]> message, ManyHandler handler) {
        try {
            deliveries.handle(topic, List.of(message), handler);
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    private boolean setAside(String topic, ConsumerRecord<byte[], byte[]> message, Throwable failure, int attempts) {
        try {
            letters.keep(topic, message, reason(failure), failure, attempts);
            return true;
        } catch (RuntimeException notEvenThat) {
            return false;
        }
    }

    static Reason reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent) {
                return Reason.BODY_UNREADABLE;
            }
            if (cause instanceof Messages.HeadersUnreadable) {
                return Reason.HEADERS_UNREADABLE;
            }
        }
        return Reason.HANDLER_FAILED;
    }

    private void await(String topic, ConsumerRecord<byte[], byte[]> message, int waits, Throwable failure) {
        if (waits == 1) {
            LOG.warnf(
                    Wordless.of(failure),
                    "A message of %s (partition %d, offset %d) waits until the database answers.",
                    topic,
                    message.partition(),
                    message.offset());
        }
        pause(waits);
    }

    private void pause(int times) {
        var pause = config.pause().multipliedBy((long) Math.pow(3, Math.min(times - 1, 10)));
        var capped = pause.compareTo(config.pauseAtMost()) < 0 ? pause : config.pauseAtMost();
        try {
            if (stopping.await(capped.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The service stops; the message will be delivered again.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops; the message will be delivered again.", hurried);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    // A listener registers itself when it is made, and beans are made when they are first used. Without this an
    // operator could not redrive a letter before the next message arrives.
    void start(@Observes StartupEvent started) {
        Arc.container().listAll(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> listens(bean.getBean().getBeanClass()))
                .forEach(bean -> ClientProxy.unwrap(bean.get()));
    }

    private static boolean listens(Class<?> type) {
        return type.getName().startsWith(HOUSE)
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(Incoming.class));
    }
}
