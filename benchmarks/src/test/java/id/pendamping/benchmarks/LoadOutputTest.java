package id.pendamping.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LoadOutputTest {

    private static final String WRK = """
            Running 5s test @ http://localhost:8083/v1/statistics/changes
              2 threads and 16 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency   121.27ms   87.21ms 587.15ms   72.50%
                Req/Sec    70.34     31.90   181.00     62.00%
              Latency Distribution
                 50%   97.01ms
                 75%  151.33ms
                 90%  240.91ms
                 99%    1.50s
              1387 requests in 10.06s, 3.33MB read
            Requests/sec:    137.85
            Transfer/sec:    339.12KB
            """;

    private static final String PGBENCH = """
            pgbench (15.18 (Debian 15.18-0+deb12u1), server 18.4)
            transaction type: one.sql
            query mode: prepared
            number of clients: 16
            number of transactions actually processed: 97413
            number of failed transactions: 0 (0.000%)
            latency average = 0.833 ms
            initial connection time = 40.116 ms
            tps = 19211.302711 (without initial connection time)
            """;

    @Test
    void the_rate_and_the_slow_end_of_wrk_are_read() {
        var output = WrkOutput.parse(WRK);
        assertEquals(137.85, output.rate());
        assertEquals(1387, output.requests());
        assertEquals(1500, output.p99());
        assertEquals(0, output.refused());
        assertEquals(0, output.broken());
    }

    @Test
    void what_wrk_was_refused_is_counted() {
        var output = WrkOutput.parse(
                WRK.replace(
                        "Requests/sec",
                        "  Socket errors: connect 1, read 2, write 0, timeout 4\n  Non-2xx or 3xx responses: 87\nRequests/sec"));
        assertEquals(87, output.refused());
        assertEquals(7, output.broken());
    }

    @Test
    void the_rate_of_pgbench_is_read() {
        assertEquals(19211.302711, PgBench.rate(PGBENCH));
    }

    @Test
    void a_rate_with_failures_is_none() {
        var failed = PGBENCH.replace("transactions: 0 ", "transactions: 3 ");
        assertThrows(BenchException.class, () -> PgBench.rate(failed));
        assertThrows(BenchException.class, () -> PgBench.rate("connection refused"));
        assertThrows(BenchException.class, () -> WrkOutput.parse("unable to connect"));
    }
}
