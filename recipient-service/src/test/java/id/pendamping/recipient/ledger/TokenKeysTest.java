package id.pendamping.recipient.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeysTest {

    private static final byte[] NUMBER = "1706010101250001".getBytes(US_ASCII);

    @Test
    void equal_numbers_of_one_kind_have_equal_tokens_under_one_key() {
        var tokens = new TokenKeys(() -> List.of(key("new", 1), key("old", 2)));

        var token = tokens.tokeniser("new").token(NumberKind.KK, NUMBER);

        assertEquals("new", tokens.primary());
        assertEquals(token, tokens.tokeniser("new").token(NumberKind.KK, NUMBER));
        assertNotEquals(token, tokens.tokeniser("new").token(NumberKind.NIK, NUMBER));
        assertNotEquals(
                token,
                new TokenKeys(() -> List.of(key("old", 2))).tokeniser("old").token(NumberKind.KK, NUMBER));
    }

    @Test
    void a_number_has_a_token_under_every_key_and_the_primarys_comes_first() {
        var tokens = new TokenKeys(() -> List.of(key("new", 1), key("old", 2)));
        var old = new TokenKeys(() -> List.of(key("old", 2)));

        assertEquals(
                List.of(
                        tokens.tokeniser("new").token(NumberKind.NIK, NUMBER),
                        old.tokeniser("old").token(NumberKind.NIK, NUMBER)),
                tokens.tokens(NumberKind.NIK, "1706010101250001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "a:", "a:bm90IDMyIGJ5dGVz", "a:%%%", ":AAAA"})
    void a_key_that_is_none_stops_the_start_and_is_not_repeated(String key) {
        var refusal = assertThrows(IllegalStateException.class, () -> new TokenKeys(() -> List.of(key)));

        assertTrue(refusal.getMessage().contains("RECIPIENT_TOKEN_KEYS")
                || refusal.getMessage().contains("32 bytes"));
        assertTrue(!refusal.getMessage().contains("bm90") && refusal.getCause() == null, refusal.getMessage());
    }

    @Test
    void more_than_the_key_and_the_one_before_it_stop_the_start() {
        assertThrows(
                IllegalStateException.class, () -> new TokenKeys(() -> List.of(key("a", 1), key("b", 2), key("c", 3))));
    }

    private static String key(String id, int fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return id + ':' + Base64.getEncoder().encodeToString(bytes);
    }
}
