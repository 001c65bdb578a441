package id.pendamping.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @TempDir
    static Path folder;

    static StackPorts ports;
    static LocalStack stack;

    @BeforeAll
    static void start() {
        ports = StackPorts.free();
        stack = new LocalStack(folder, ports, true, LocalStack.SERVICES);
        stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void every_service_has_a_database_whose_owner_may_create_tables() throws SQLException {
        for (var service : LocalStack.SERVICES) {
            try (var owner = owner(service)) {
                run(owner, "create table place (code text collate \"C\" primary key)");
                run(owner, "create extension btree_gist");
                run(owner, "drop table place");
            }
        }
    }

    @Test
    void the_runtime_role_has_no_ddl_and_no_way_around_row_level_security() throws SQLException {
        try (var runtime = runtime("training")) {
            for (var forbidden : List.of(
                    "create table mine (id int)",
                    "create temporary table mine (id int)",
                    "create schema mine",
                    "create role mine",
                    "create database mine",
                    "set role training_owner")) {
                var refusal = assertThrows(SQLException.class, () -> run(runtime, forbidden), forbidden);
                assertEquals("42501", refusal.getSQLState(), forbidden);
            }
            assertEquals(
                    "f f",
                    one(runtime, "select rolsuper || ' ' || rolbypassrls from pg_roles where rolname = user")
                            .replace("false", "f"));
        }
    }

    @Test
    void a_service_cannot_enter_the_database_of_another() {
        var refusal = assertThrows(
                SQLException.class,
                () -> Databases.connect(stack.postgres().jdbcUrl("recipient"), "training", "training"));
        assertEquals("42501", refusal.getSQLState());
    }

    @Test
    void text_is_ordered_by_code_point() throws SQLException {
        try (var runtime = runtime("recipient")) {
            assertEquals(
                    "A,Z,a,z",
                    one(runtime, "select string_agg(x, ',' order by x) from unnest(array['a','Z','A','z']) x"));
        }
    }

    @Test
    void what_was_committed_is_there_after_a_kill() throws SQLException {
        try (var owner = owner("workforce")) {
            assertEquals("on", one(owner, "show fsync"));
            assertEquals("on", one(owner, "show synchronous_commit"));
            run(owner, "create table kept (id int)");
            run(owner, "insert into kept values (7)");
        }
        stack.postgres().kill();
        stack.postgres().start();
        try (var owner = owner("workforce")) {
            assertEquals("7", one(owner, "select id from kept"));
            run(owner, "drop table kept");
        }
    }

    @Test
    void a_killed_server_starts_again_while_a_session_of_it_still_computes() throws Exception {
        try (var session = owner("workforce");
                var watch = stack.postgres().connect("postgres")) {
            var computing = CompletableFuture.runAsync(() -> {
                try {
                    // Long enough to outlive the server: a session that computes does not look whether it is alone.
                    one(session, "select sum(length(md5(i::text))) from generate_series(1, 6000000) i");
                } catch (SQLException alone) {
                    // As it should be.
                }
            });
            Until.holds(
                    "the session computes",
                    Duration.ofSeconds(30),
                    () -> one(
                                    watch,
                                    "select count(*) from pg_stat_activity where state = 'active' and query like '%md5(i%'"
                                            + " and pid <> pg_backend_pid()")
                            .equals("1"));
            stack.postgres().kill();
            stack.postgres().start();
            computing.join();
        }
        try (var owner = owner("workforce")) {
            assertEquals("1", one(owner, "select 1"));
        }
    }

    @Test
    void messages_are_there_after_the_broker_was_killed() throws Exception {
        send("survivors", "before");
        stack.kafka().kill();
        assertFalse(stack.kafka().isAlive());
        stack.kafka().start();
        send("survivors", "after");
        assertEquals(List.of("before", "after"), read("survivors", 2));
    }

    @Test
    void taken_ports_are_named_with_who_holds_them() {
        var second = new LocalStack(folder.resolve("second"), ports, true, List.of());
        var refusal = assertThrows(StackException.class, second::start).getMessage();
        assertTrue(refusal.contains("port %d, wanted by PostgreSQL".formatted(ports.postgres())), refusal);
        assertTrue(refusal.contains("port %d, wanted by Kafka".formatted(ports.kafka())), refusal);
        assertTrue(refusal.contains("port %d, wanted by the token issuer".formatted(ports.issuer())), refusal);
        assertTrue(refusal.contains("process " + ProcessHandle.current().pid()), refusal);
    }

    @Test
    void a_token_tells_role_and_regions_of_its_client() {
        var claims = claims("officer-17.06,52.08");
        assertTrue(claims.contains("\"groups\":[\"officer\"]"), claims);
        assertTrue(claims.contains("\"regions\":[\"17.06\",\"52.08\"]"), claims);
        assertTrue(claims.contains("\"sub\":\"officer-17.06,52.08\""), claims);
        assertTrue(claims.contains("\"azp\":\"officer-17.06,52.08\""), claims);
        assertTrue(claims.contains("\"aud\":\"pendamping\""), claims);
        assertTrue(claims.contains("\"iss\":\"http://localhost:%d/pendamping\"".formatted(ports.issuer())), claims);
    }

    @Test
    void a_role_alone_reaches_all_regions() {
        assertTrue(claims("steward").contains("\"regions\":[\"ID\"]"));
    }

    @Test
    void a_companion_is_tied_to_a_worker() {
        var worker = "0193a0b2-7c11-7a52-9e5c-5f1c2a3b4c5d";
        var claims = claims("companion-" + worker + "-17.06");
        assertTrue(claims.contains("\"worker\":\"" + worker + "\""), claims);
        assertTrue(claims.contains("\"regions\":[\"17.06\"]"), claims);
    }

    @Test
    void a_machine_client_gets_the_scopes_it_may_have() {
        assertTrue(claims("system").contains("\"scope\":\"workforce-feed training-feed recipient-feed"));
    }

    @Test
    void an_expired_client_gets_an_expired_token() {
        var expiry = number(claims("expired-officer-52.08"), "exp");
        assertTrue(expiry < System.currentTimeMillis() / 1000);
    }

    @Test
    void an_unknown_client_is_told_what_clients_there_are() {
        var refusal = assertThrows(StackException.class, () -> tokens().bearer("boss"))
                .getMessage();
        assertTrue(refusal.contains("invalid_client"), refusal);
        assertTrue(refusal.contains("officer-17.06"), refusal);
    }

    @Test
    void the_command_to_paste_gives_a_token() throws Exception {
        var shell = new ProcessBuilder(
                        "sh", "-c", stack.issuer().tokenCommand("officer-52.08") + "; printf %s \"$TOKEN\"")
                .start();
        var token = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(claimsOf(token).contains("\"sub\":\"officer-52.08\""), token);
    }

    @Test
    void the_issuer_keeps_its_key_over_a_restart() throws Exception {
        var before = get(stack.issuer().url() + "/jwks").body();
        stack.issuer().stop();
        stack.issuer().start();
        assertEquals(before, get(stack.issuer().url() + "/jwks").body());
    }

    @Test
    void a_page_may_ask_for_a_token_from_another_origin() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stack.issuer().tokenUrl()))
                .header("Origin", "http://localhost:8081")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(
                "http://localhost:8081",
                answer.headers().firstValue("access-control-allow-origin").orElse(""));
    }

    @Test
    void the_discovery_document_offers_what_is_there() throws Exception {
        var document =
                get(stack.issuer().url() + "/.well-known/openid-configuration").body();
        assertTrue(document.contains("\"authorization_code\", \"client_credentials\""), document);
        assertTrue(document.contains("\"issuer\" : \"" + stack.issuer().url() + "\""), document);
    }

    @Test
    void a_person_signs_in_with_pkce_as_the_name_typed_into_the_login_page() throws Exception {
        var verifier = "a-verifier-that-is-long-enough-for-the-standard-0123456789";
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        var redirect = "http://localhost:8081/q/swagger-ui/oauth2-redirect.html";
        var authorize = stack.issuer().url() + "/authorize?response_type=code&client_id=" + Issuer.PAGE_CLIENT
                + "&state=s1&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri="
                + redirect;
        assertTrue(get(authorize).body().contains("Masuk sebagai siapa?"));

        var signedIn = post(authorize, "username=officer-52.08");
        assertEquals(302, signedIn.statusCode());
        var code = signedIn.headers().firstValue("location").orElseThrow().replaceAll(".*code=([^&]+).*", "$1");
        var token = post(
                        stack.issuer().tokenUrl(),
                        "grant_type=authorization_code&client_id=%s&code=%s&code_verifier=%s&redirect_uri=%s"
                                .formatted(Issuer.PAGE_CLIENT, code, verifier, redirect))
                .body()
                .replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");

        var claims = claimsOf(token);
        assertTrue(claims.contains("\"sub\":\"officer-52.08\""), claims);
        assertTrue(claims.contains("\"groups\":[\"officer\"]"), claims);
        assertTrue(claims.contains("\"regions\":[\"52.08\"]"), claims);
        assertTrue(claims.contains("\"aud\":\"pendamping\""), claims);
    }

    @Test
    void nobody_signs_in_under_a_name_that_is_no_client() throws Exception {
        var authorize = stack.issuer().url()
                + "/authorize?response_type=code&client_id=swagger-ui&scope=openid&redirect_uri=http://localhost:8081/x";
        var refused = post(authorize, "username=boss");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("There is no client 'boss'"), refused.body());
    }

    private static Connection owner(String service) throws SQLException {
        return Databases.connect(stack.postgres().jdbcUrl(service), service + "_owner", service + "_owner");
    }

    private static Connection runtime(String service) throws SQLException {
        return Databases.connect(stack.postgres().jdbcUrl(service), service, service);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        Databases.execute(connection, sql);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void send(String topic, String value) throws Exception {
        var settings = new Properties();
        settings.put("bootstrap.servers", stack.kafka().bootstrapServers());
        settings.put("transactional.id", "sender");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 0, "key", value));
            producer.commitTransaction();
        }
    }

    private static List<String> read(String topic, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", stack.kafka().bootstrapServers(),
                "group.id", "readers",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        var values = new java.util.ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Until.holds("the messages arrive", Duration.ofSeconds(30), () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> values.add(message.value()));
                return values.size() >= count;
            });
        }
        return values;
    }

    private static Tokens tokens() {
        return new Tokens(stack.issuer().tokenUrl());
    }

    private static String claims(String client) {
        return claimsOf(tokens().bearer(client));
    }

    private static String claimsOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static long number(String json, String name) {
        return Long.parseLong(json.replaceAll("(?s).*\"" + name + "\":(\\d+).*", "$1"));
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String url, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
