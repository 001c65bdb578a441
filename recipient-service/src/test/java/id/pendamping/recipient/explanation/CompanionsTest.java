package id.pendamping.recipient.explanation;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.Workforce.nextSequence;
import static id.pendamping.recipient.Workforce.tellAssignment;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pendamping.platform.access.DeclaredScope;
import id.pendamping.platform.event.Told;
import id.pendamping.recipient.Workforce;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whom a family is told to ask: who serves its village, as workforce-service tells it. */
@QuarkusTest
class CompanionsTest {

    /** The contract as its owner keeps it. */
    private static final Path SAMPLES = Path.of("../workforce-service/src/main/resources/META-INF/resources/schemas");

    private static final Duration SOON = Duration.ofSeconds(30);

    private static String village(String regency) {
        return Regions.load()
                .inside(RegionCode.parse(regency), Level.VILLAGE)
                .getFirst()
                .code()
                .value();
    }

    private static ValidatableResponse ask(String region, int family) {
        return as("officer-" + region)
                .contentType(ContentType.JSON)
                .header("X-Purpose", "SERVICE_DELIVERY")
                .body(Map.of("kk", kk(family), "programme", "PKH"))
                .post("/v1/explanations")
                .then()
                .statusCode(200);
    }

    @Inject
    Companions companions;

    @Test
    void the_samples_of_workforce_service_are_understood() throws IOException {
        var started = sample("id.pendamping.workforce.assignment-started.v1");
        var ended = sample("id.pendamping.workforce.assignment-ended.v1");
        var village = started.at("/coverage/1").asText();
        var told = new Companion(
                UUID.fromString(started.get("workerId").asText()),
                started.get("cadre").asText(),
                started.get("office").asText(),
                village);
        var lastDay = LocalDate.parse(ended.get("to").asText());

        tell("id.pendamping.workforce.assignment-started.v1", started);
        await().atMost(SOON).until(() -> serving(village, lastDay.plusDays(1)).contains(told));
        tell("id.pendamping.workforce.assignment-ended.v1", ended);
        await().atMost(SOON).until(() -> !serving(village, lastDay.plusDays(1)).contains(told));
        assertEquals(List.of(told), serving(village, lastDay));
    }

    @Test
    void who_moves_on_is_not_asked_in_the_former_village() {
        var region = "65.04";
        var villages = Regions.load().inside(RegionCode.parse(region), Level.VILLAGE).stream()
                .limit(2)
                .map(village -> village.code().value())
                .toList();
        var assignment = UUID.randomUUID();
        var worker = UUID.randomUUID();
        tellAssignment(assignment, worker, region, "PKH_FACILITATOR", true, villages.getFirst(), null);
        await().atMost(SOON).until(() -> serves(worker, villages.getFirst()));

        tellAssignment(assignment, worker, region, "PKH_FACILITATOR", true, villages.getLast(), null);
        await().atMost(SOON).until(() -> serves(worker, villages.getLast()));
        assertFalse(serves(worker, villages.getFirst()));
    }

    @Test
    void of_several_told_at_once_each_is_new_or_changed_or_late_for_itself() {
        var region = "65.03";
        var villages = Regions.load().inside(RegionCode.parse(region), Level.VILLAGE).stream()
                .limit(3)
                .map(village -> village.code().value())
                .toList();
        var mover = told(region, villages.subList(0, 1));
        var stayer = told(region, villages.subList(0, 1));
        tell(new Told<>(mover, "1"), new Told<>(stayer, "5"));
        assertTrue(serves(mover.workerId(), villages.getFirst()));

        var late = told(stayer, villages.subList(2, 3));
        var moved = told(mover, villages.subList(1, 3));
        var newcomer = told(region, villages.subList(2, 3));
        tell(new Told<>(late, "4"), new Told<>(moved, "2"), new Told<>(newcomer, "6"));

        assertEquals(Set.of(stayer.workerId()), serving(villages.get(0)));
        assertEquals(Set.of(mover.workerId()), serving(villages.get(1)));
        assertEquals(Set.of(mover.workerId(), newcomer.workerId()), serving(villages.get(2)));
    }

    private static AssignmentTold told(String region, List<String> villages) {
        return new AssignmentTold(
                UUID.randomUUID(),
                UUID.randomUUID(),
                region,
                "PKH_FACILITATOR",
                true,
                region,
                villages,
                LocalDate.parse("2024-01-01"),
                null);
    }

    private static AssignmentTold told(AssignmentTold before, List<String> villages) {
        return new AssignmentTold(
                before.assignmentId(),
                before.workerId(),
                before.office(),
                before.cadre(),
                true,
                before.region(),
                villages,
                before.from(),
                before.to());
    }

    @SafeVarargs
    private void tell(Told<AssignmentTold>... assignments) {
        across(() -> {
            companions.tell(List.of(assignments));
            return null;
        });
    }

    private Set<UUID> serving(String village) {
        return serving(village, LocalDate.now(ZoneOffset.UTC)).stream()
                .map(Companion::worker)
                .collect(Collectors.toSet());
    }

    private boolean serves(UUID worker, String village) {
        return serving(village, LocalDate.now(ZoneOffset.UTC)).stream()
                .anyMatch(companion -> companion.worker().equals(worker));
    }

    private List<Companion> serving(String village, LocalDate day) {
        return across(() -> companions.serving(village, day));
    }

    private static <T> T across(Callable<T> work) {
        try {
            return DeclaredScope.acrossRegions(
                    "test", () -> QuarkusTransaction.requiringNew().call(work));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void who_carries_families_comes_first_then_who_covers_the_least() {
        var region = "11.08";
        var village = village(region);
        published("PKH", region, 2025, 1, table(row(1, village)));
        var facilitator = UUID.randomUUID();
        var wide = UUID.randomUUID();
        var district = UUID.randomUUID();
        var coordinator = UUID.randomUUID();
        tellAssignment(UUID.randomUUID(), coordinator, region, "REGENCY_COORDINATOR", false, null, null);
        tellAssignment(UUID.randomUUID(), district, region, "TKSK", false, village.substring(0, 8), null);
        tellAssignment(UUID.randomUUID(), wide, region, "PKH_FACILITATOR", true, village.substring(0, 8), null);
        tellAssignment(UUID.randomUUID(), UUID.randomUUID(), region, "PSM", false, village, "2024-12-31");
        tellAssignment(UUID.randomUUID(), UUID.randomUUID(), "11.09", "PKH_FACILITATOR", true, village("11.09"), null);
        var assignment = UUID.randomUUID();
        var early = nextSequence();
        tellAssignment(assignment, facilitator, region, "PKH_FACILITATOR", true, village, null);
        // It comes late, and changes nothing.
        tellAssignment(assignment, facilitator, region, "PSM", false, village, null, early);

        await().atMost(SOON)
                .untilAsserted(() -> ask(region, 1)
                        .body(
                                "companions.worker",
                                contains(
                                        facilitator.toString(),
                                        wide.toString(),
                                        district.toString(),
                                        coordinator.toString()))
                        .body("companions[0].cadre", equalTo("PKH_FACILITATOR"))
                        .body("companions[0].office.code", equalTo(region))
                        .body("whomToAsk", containsString("pendamping sosial PKH di ")));
    }

    private static void tell(String type, JsonNode body) throws IOException {
        Workforce.tell(
                type, body.get("assignmentId").asText(), nextSequence(), new ObjectMapper().writeValueAsBytes(body));
    }

    private static JsonNode sample(String type) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(SAMPLES.resolve(type + ".sample.json")));
    }
}
