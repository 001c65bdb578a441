package id.pendamping.localstack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OAuth2/OIDC issuer for this machine: client credentials for every {@link LocalClient} with any secret, and the
 * authorization code with PKCE, whose login page takes such a name. Its key lives in a folder, so that tokens outlive a
 * restart.
 */
public final class Issuer {

    static final String NAME = "pendamping";
    static final String AUDIENCE = "pendamping";

    /** The client that pages sign in through; who is signed in stands in the token's subject. */
    static final String PAGE_CLIENT = "swagger-ui";

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Path folder;
    private final IssuerServer server;

    public Issuer(Path folder, int port) {
        this.folder = folder.toAbsolutePath();
        this.server = new IssuerServer(port);
    }

    public void start() {
        Folders.create(folder);
        var config = new OAuth2Config(
                true,
                loginPage().toString(),
                null,
                false,
                new OAuth2TokenProvider(new NamedKey(key())),
                Set.of(new Tokens()),
                server);
        server.start(new OAuth2HttpRequestHandler(config).getAuthorizationServer());
    }

    public void stop() {
        server.stop();
    }

    /** Goes on with another key; tokens that the old one signed are no longer its own. */
    public void rotateKey() {
        stop();
        try {
            Files.deleteIfExists(folder.resolve("key.json"));
        } catch (IOException e) {
            throw new StackException("Cannot forget the issuer's key: " + e.getMessage(), e);
        }
        start();
    }

    /** The issuer as it stands in the tokens. */
    public String url() {
        return server.base() + "/" + NAME;
    }

    public String tokenUrl() {
        return url() + "/token";
    }

    /** A line for a shell that puts a token of this client into the variable TOKEN. */
    public String tokenCommand(String client) {
        return "TOKEN=$(curl -s %s -d grant_type=client_credentials -d client_id=%s -d client_secret=any"
                        .formatted(tokenUrl(), client)
                + " | sed -n 's/.*\"access_token\" *: *\"\\([^\"]*\\)\".*/\\1/p')";
    }

    private Path loginPage() {
        var page = folder.resolve("login.html");
        try (var in = Issuer.class.getResourceAsStream("/local-stack/login.html")) {
            return Files.write(page, in.readAllBytes());
        } catch (IOException e) {
            throw new StackException("Cannot write " + page + ": " + e.getMessage(), e);
        }
    }

    private RSAKey key() {
        var file = folder.resolve("key.json");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, new RSAKeyGenerator(2048).generate().toJSONString());
            }
            return new RSAKey.Builder(RSAKey.parse(Files.readString(file)))
                    .keyIDFromThumbprint()
                    .build();
        } catch (IOException | ParseException | JOSEException e) {
            throw new StackException("Cannot make or read the issuer's key " + file + ": " + e.getMessage(), e);
        }
    }

    static LocalClient client(String name) {
        return LocalClient.named(name).orElseThrow(() -> {
            var message =
                    "There is no client '%s'. A client is a role (%s), with regions if it may not see all: officer-17.06"
                            .formatted(name, String.join(", ", LocalClient.ROLES));
            return new OAuth2Exception(new ErrorObject("invalid_client", message, 401), message);
        });
    }

    /** Names the key after itself, as real issuers do; else every key would have the name of the issuer, and no service could tell that it changed. */
    private static final class NamedKey extends KeyProvider {

        private final RSAKey key;

        NamedKey(RSAKey key) {
            super(List.of(key), "RS256");
            this.key = key;
        }

        @Override
        public JWK signingKey(String issuerId) {
            return key;
        }
    }

    /** What stands in the tokens. */
    private static final class Tokens implements OAuth2TokenCallback {

        @Override
        public String issuerId() {
            return NAME;
        }

        @Override
        public String subject(TokenRequest request) {
            return clientId(request);
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(AUDIENCE);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            if (request.getAuthorizationGrant().getType() != GrantType.CLIENT_CREDENTIALS) {
                return Map.of(); // a person signed in: the login page has said who (IssuerServer)
            }
            var client = client(clientId(request));
            var claims = new LinkedHashMap<>(client.claims());
            if (request.getScope() != null) {
                claims.put("scope", request.getScope().toString());
            }
            if (client.expired()) {
                claims.putAll(past());
            }
            return claims;
        }

        @Override
        public long tokenExpiry() {
            return LIFETIME.toSeconds();
        }

        private static Map<String, Object> past() {
            var end = Instant.now().minus(LIFETIME);
            var start = Date.from(end.minus(LIFETIME));
            return Map.of("iat", start, "nbf", start, "exp", Date.from(end));
        }

        private static String clientId(TokenRequest request) {
            var id = request.getClientAuthentication() == null
                    ? request.getClientID()
                    : request.getClientAuthentication().getClientID();
            return id.getValue();
        }
    }
}
