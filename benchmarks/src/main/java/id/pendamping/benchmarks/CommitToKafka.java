package id.pendamping.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How long after its commit an event is there for a listener of Kafka, while nothing else happens. */
final class CommitToKafka implements Benchmark {

    private static final String NAME = "commit-to-kafka";

    @Override
    public List<String> names() {
        return List.of(NAME + "-p99", NAME + "-p50", NAME);
    }

    @Override
    public String what() {
        return "milliseconds from a write to its event at a read-committed listener of Kafka, idle: counted from before"
                + " the request is sent, so it holds the whole request and is an upper bound";
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        var reports = new Reports(bench);
        reports.next(); // The topic is there from here on.
        var fromRequest = new ArrayList<Double>();
        var fromAnswer = new ArrayList<Double>();
        try (var tap = new KafkaTap(bench.suite().stack().kafka().bootstrapServers(), "recipient.figures")) {
            for (int i = -bench.times(60); i < bench.times(400); i++) {
                long sent = System.nanoTime();
                long value = reports.next();
                long answered = System.nanoTime();
                tap.await(message -> message.value().contains("\"value\":" + value + ","));
                long heard = System.nanoTime();
                if (i >= 0) {
                    fromRequest.add((heard - sent) / 1e6);
                    fromAnswer.add(Math.max(0, heard - answered) / 1e6);
                }
                bench.pause();
            }
        }
        results.accept(Result.of(NAME + "-p50", Stats.percentile(fromRequest, 50), "ms"));
        results.accept(Result.of(NAME + "-p99", Stats.percentile(fromRequest, 99), "ms")
                .want(Target.below(100)));
        results.accept(Result.of(NAME + "-p50.after-answer", Stats.percentile(fromAnswer, 50), "ms"));
        results.accept(Result.of(NAME + "-p99.after-answer", Stats.percentile(fromAnswer, 99), "ms"));
    }
}
