package id.pendamping.localstack.run;

import id.pendamping.localstack.Suite;
import java.io.PrintStream;

/** Where to knock: the pages to open, a token to paste, the database and the broker. */
final class Doorplate {

    private Doorplate() {}

    static void print(PrintStream out, Suite suite) {
        out.println();
        suite.services().forEach(service -> out.printf("  %-10s %s/q/swagger-ui%n", service.name(), service.url()));
        out.printf("%n  A token (a client is a role, with regions where it may not see all; any secret):%n");
        out.println("    " + suite.stack().issuer().tokenCommand("officer-52.08"));
        out.printf(
                "    curl -H \"Authorization: Bearer $TOKEN\" '%s/v1/callers/me'%n%n",
                suite.service("workforce").url());
        out.printf(
                "  PostgreSQL %s (user and password: postgres)%n",
                suite.stack().postgres().jdbcUrl("workforce"));
        out.printf("  Kafka      %s%n", suite.stack().kafka().bootstrapServers());
        out.printf("  Logs       .local/logs%n%n");
    }
}
