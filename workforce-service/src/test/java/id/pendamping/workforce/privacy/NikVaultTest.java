package id.pendamping.workforce.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NikVaultTest {

    private static final UUID WORKER = UUID.randomUUID();
    private static final Nik NIK = Nik.read("nik", "1706011708900001");
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @Test
    void what_was_sealed_opens_for_the_same_worker_only() {
        var vault = vault("old:" + OLD);
        var sealed = vault.seal(WORKER, NIK);
        assertEquals("1706011708900001", vault.open(WORKER, sealed));
        assertThrows(IllegalStateException.class, () -> vault.open(UUID.randomUUID(), sealed));
    }

    @Test
    void the_same_number_looks_different_each_time_and_is_found_all_the_same() {
        var vault = vault("old:" + OLD);
        var one = vault.seal(WORKER, NIK);
        var other = vault.seal(WORKER, NIK);
        assertFalse(Arrays.equals(one.cipher(), other.cipher()));
        assertArrayEquals(one.lookup(), other.lookup());
    }

    @Test
    void after_a_rotation_old_seals_open_and_new_ones_take_the_new_key() {
        var sealed = vault("old:" + OLD).seal(WORKER, NIK);
        var rotated = vault("new:" + NEW, "old:" + OLD);
        assertEquals("1706011708900001", rotated.open(WORKER, sealed));
        assertEquals("new", rotated.seal(WORKER, NIK).key());
        assertArrayEquals(sealed.lookup(), rotated.lookup(NIK));
    }

    @Test
    void a_key_that_is_short_or_unreadable_stops_the_start_without_being_printed() {
        for (var bad : List.of("k:c2hvcnQ=", "k:***", OLD)) {
            var refusal = assertThrows(IllegalStateException.class, () -> vault(bad));
            assertFalse(refusal.getMessage().contains(bad));
        }
    }

    private static NikVault vault(String... keys) {
        return new NikVault(new NikConfig() {
            @Override
            public List<String> keys() {
                return List.of(keys);
            }

            @Override
            public String lookupKey() {
                return key(3);
            }
        });
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
