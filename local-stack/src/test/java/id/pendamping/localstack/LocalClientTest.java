package id.pendamping.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalClientTest {

    @Test
    void every_role_is_a_client_for_all_regions() {
        for (var role : LocalClient.ROLES) {
            var client = LocalClient.named(role).orElseThrow();
            assertEquals(List.of(role), client.roles());
            assertEquals(List.of("ID"), client.regions());
        }
    }

    @Test
    void regions_of_every_level_stand_behind_the_role() {
        assertEquals(
                List.of("52", "17.06", "52.08.01.2001"),
                LocalClient.named("viewer-52,17.06,52.08.01.2001").orElseThrow().regions());
    }

    @Test
    void one_account_may_have_several_roles() {
        assertEquals(
                List.of("officer", "approver"),
                LocalClient.named("officer.approver-17.06").orElseThrow().roles());
    }

    @Test
    void expiry_role_worker_and_region_go_together() {
        var client = LocalClient.named("expired-companion-0193a0b2-7c11-7a52-9e5c-5f1c2a3b4c5d-17.06")
                .orElseThrow();
        assertTrue(client.expired());
        assertEquals(List.of("companion"), client.roles());
        assertEquals("0193a0b2-7c11-7a52-9e5c-5f1c2a3b4c5d", client.worker().orElseThrow());
        assertEquals(List.of("17.06"), client.regions());
    }

    @Test
    void what_is_no_role_or_no_region_is_no_client() {
        for (var name : List.of(
                "",
                "boss",
                "officer-",
                "officer-1",
                "officer-17.06,",
                "officer17.06",
                "officer.",
                "officer.boss",
                "Officer")) {
            assertTrue(LocalClient.named(name).isEmpty(), name);
        }
    }
}
