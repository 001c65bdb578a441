package id.pendamping.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Result MET = Result.of("relay-ratio", 0.31415, "ratio").want(Target.atLeast(0.2));
    private static final Result MISSED = Result.of("start-seconds", 4.2, "s").want(Target.below(2));

    @Test
    void a_line_says_whether_its_target_holds() {
        assertEquals(
                "{\"name\":\"relay-ratio\",\"value\":0.314,\"unit\":\"ratio\",\"target\":\">= 0.2\",\"holds\":true}",
                Report.line(MET));
        assertEquals(
                "{\"name\":\"start-seconds\",\"value\":4.2,\"unit\":\"s\",\"target\":\"< 2\",\"holds\":false}",
                Report.line(MISSED));
    }

    @Test
    void what_could_not_be_measured_has_no_value_and_a_reason() {
        assertEquals(
                "{\"name\":\"write-ratio\",\"value\":null,\"unit\":\"\",\"target\":null,\"holds\":null,\"note\":\"no pgbench\"}",
                Report.line(Result.missing("write-ratio", "no pgbench")));
    }

    @Test
    void all_hold_when_none_is_missed_or_missing() {
        assertTrue(of(MET, Result.of("rate", 5, "1/s")).allHold());
        assertFalse(of(MET, MISSED).allHold());
        assertFalse(of(MET, Result.missing("write-ratio", "no pgbench")).allHold());
    }

    @Test
    void numbers_keep_three_digits_or_all_before_the_point() {
        assertEquals("12346", Decimals.plain(12345.6));
        assertEquals("1.23", Decimals.plain(1.2345));
        assertEquals("0.0123", Decimals.plain(0.012345));
        assertEquals("100", Decimals.plain(99.96));
        assertEquals("0", Decimals.plain(0));
    }

    @Test
    void options_name_what_they_do_not_know() {
        assertTrue(Options.of("--only", "relay-ratio", "--json").json());
        assertEquals(List.of("relay-ratio"), Options.of("--only", "relay-ratio").only());
        assertThrows(IllegalArgumentException.class, () -> Options.of("--fast"));
        assertThrows(IllegalArgumentException.class, () -> Options.of("--only"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Options.of("--only", "nothing").chosen(Benchmarks.ALL));
    }

    @Test
    void a_benchmark_is_chosen_by_any_of_its_lines() {
        assertEquals(
                List.of("CommitToKafka"),
                Options.of("--only", "commit-to-kafka-p99").chosen(Benchmarks.ALL).stream()
                        .map(benchmark -> benchmark.getClass().getSimpleName())
                        .toList());
    }

    @Test
    void what_takes_long_is_done_only_when_it_is_named() {
        var plain = Options.of().chosen(Benchmarks.ALL);
        assertFalse(plain.isEmpty());
        assertTrue(plain.stream().noneMatch(Benchmark::takesLong));
        assertTrue(Options.of("--only", "list-scaling").chosen(Benchmarks.ALL).stream()
                .allMatch(Benchmark::takesLong));
    }

    @Test
    void work_of_the_jdk_belongs_to_whoever_asked_for_it() {
        assertEquals(
                "PostgreSQL driver",
                Samples.owner(
                        List.of("java.net.Socket.read", "org.postgresql.core.PGStream.receive", "id.pendamping.X.y")));
        assertEquals(
                "cryptography (signatures, digests)",
                Samples.owner(
                        List.of("java.math.BigInteger.oddModPow", "sun.security.rsa.RSACore.crypt", "org.jose4j.X.y")));
    }

    private static Report of(Result... results) {
        var report = new Report(true, new PrintStream(new ByteArrayOutputStream()));
        List.of(results).forEach(report::add);
        return report;
    }
}
