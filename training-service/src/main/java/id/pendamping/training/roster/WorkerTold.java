package id.pendamping.training.roster;

import java.util.UUID;

/** What we use of what workforce-service tells about a worker. */
record WorkerTold(UUID workerId, String region, String number) {}
