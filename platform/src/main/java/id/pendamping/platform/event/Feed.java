package id.pendamping.platform.event;

import jakarta.enterprise.context.ApplicationScoped;

/** The events of this service in the order in which Kafka has them, for readers without Kafka. */
@ApplicationScoped
public class Feed {}
