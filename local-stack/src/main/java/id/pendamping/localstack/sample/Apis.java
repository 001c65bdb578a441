package id.pendamping.localstack.sample;

import java.util.function.UnaryOperator;

/**
 * The public APIs of the three services.
 *
 * @param urls base address by service
 * @param tokens bearer token by client
 */
public record Apis(UnaryOperator<String> urls, UnaryOperator<String> tokens) {

    /** A service, called as this client; null calls it without a token. */
    Api of(String service, String client) {
        return new Api(urls.apply(service), client == null ? null : tokens.apply(client));
    }
}
