package id.pendamping.platform.event;

import jakarta.enterprise.context.ApplicationScoped;

/** What an operator can do when events are stuck. */
@ApplicationScoped
public class Operations {}
