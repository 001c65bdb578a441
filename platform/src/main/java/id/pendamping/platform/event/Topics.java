package id.pendamping.platform.event;

import jakarta.enterprise.context.ApplicationScoped;

/** Topics have one name in the code, and one in Kafka that begins with the prefix of the installation. */
@ApplicationScoped
class Topics {

    private final String prefix;

    Topics(EventsConfig config) {
        this.prefix = config.topicPrefix().orElse("");
    }

    String inKafka(String topic) {
        return prefix + topic;
    }

    String inCode(String kafkaTopic) {
        return kafkaTopic.startsWith(prefix) ? kafkaTopic.substring(prefix.length()) : kafkaTopic;
    }
}
