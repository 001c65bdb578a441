package id.pendamping.localstack.sample;

import static id.pendamping.localstack.sample.Api.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.pendamping.localstack.StackException;
import id.pendamping.localstack.Until;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Mukomuko's trainings of 2025, planned, held and completed step by step as their office would. A run that was cut short
 * goes on where it stopped.
 */
final class SampleTrainings {

    private static final List<String> WALK =
            List.of("DRAFT", "TENTATIVE", "SCHEDULED", "ONGOING", "COMPLETED", "CLOSED");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api training;
    private final Api workforce;
    private final Map<String, String> workers;
    private final Consumer<String> progress;

    /** @param workers ids of the sample roster by number */
    SampleTrainings(Apis apis, Map<String, String> workers, Consumer<String> progress) {
        this.training = apis.of("training", "officer");
        this.workforce = apis.of("workforce", "officer");
        this.workers = workers;
        this.progress = progress;
    }

    void load() {
        var tally = new Tally();
        for (var plan : plans()) {
            tally.add(load(plan));
        }
        progress.accept("trainings: " + tally);
        awaitRecords();
    }

    private String load(JsonNode plan) {
        var found = find(plan);
        if (found != null && stage(found) >= stage(plan)) {
            return "unchanged";
        }
        var path = "/v1/trainings/"
                + (found != null ? found : training.post("/v1/trainings", request(plan)))
                        .path("id")
                        .asText();
        addSessions(path, plan);
        addSpeakers(path, plan);
        walk(path, plan, "SCHEDULED");
        if (stage(plan) >= stage("ONGOING")) {
            addParticipants(path);
            walk(path, plan, "ONGOING");
            takeAttendance(path);
            walk(path, plan, "COMPLETED");
        }
        return found == null ? "new" : "finished";
    }

    private JsonNode find(JsonNode plan) {
        return training
                .list("/v1/trainings?region=%s&topic=%s&year=%s"
                        .formatted(
                                plan.path("region").asText(),
                                plan.path("topic").asText(),
                                plan.path("firstDay").asText().substring(0, 4)))
                .stream()
                .filter(known -> known.path("title").equals(plan.path("title"))
                        && known.path("firstDay").equals(plan.path("firstDay")))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> request(JsonNode plan) {
        return object(
                "region", plan.path("region").asText(),
                "title", plan.path("title").asText(),
                "topic", plan.path("topic").asText(),
                "zone", plan.path("zone").asText(),
                "firstDay", plan.path("firstDay").asText(),
                "lastDay", plan.path("lastDay").asText(),
                "note", plan.path("note").asText());
    }

    private void addSessions(String path, JsonNode plan) {
        var known = names(training.list(path + "/sessions"), "title");
        for (var session : plan.path("sessions")) {
            if (!known.contains(session.path("title").asText())) {
                training.post(path + "/sessions", session);
            }
        }
    }

    private void addSpeakers(String path, JsonNode plan) {
        var known = names(training.list(path + "/speakers"), "institution");
        for (var speaker : plan.path("speakers")) {
            if (!known.contains(speaker.path("institution").asText())) {
                addSpeaker(path, speaker);
            }
        }
    }

    private void addSpeaker(String path, JsonNode speaker) {
        var request = object(
                "institution", speaker.path("institution").asText(),
                "role", speaker.path("role").asText(),
                "acting", speaker.path("acting").asBoolean());
        if (speaker.has("worker")) {
            var worker = workers.get(speaker.path("worker").asText());
            awaitInRoster(path, "17", Set.of(worker));
            request.put("workerId", worker);
        } else {
            request.put("name", speaker.path("name").asText());
        }
        training.post(path + "/speakers", request);
    }

    private void addParticipants(String path) {
        var wanted = participants();
        wanted.removeAll(names(training.list(path + "/participants"), "workerId"));
        if (!wanted.isEmpty()) {
            awaitInRoster(path, SampleRoster.REGENCY, wanted);
            training.post(path + "/participants", object("workerIds", wanted));
        }
    }

    // The roster of training-service is told by workforce-service through Kafka.
    private void awaitInRoster(String path, String region, Set<String> wanted) {
        Until.holds(
                "the roster of training-service knows the workers",
                PATIENCE,
                () -> names(training.list(path + "/roster?region=" + region), "workerId")
                        .containsAll(wanted));
    }

    private void takeAttendance(String path) {
        var present = object("present", participants());
        for (var session : training.list(path + "/sessions")) {
            var attendance = path + "/sessions/" + session.path("id").asText() + "/attendance";
            if (!training.get(attendance).path("recordedAt").isTextual()) {
                training.put(attendance, present);
            }
        }
    }

    private void walk(String path, JsonNode plan, String to) {
        var stands = stage(training.get(path));
        WALK.subList(stands + 1, Math.max(stands, Math.min(stage(to), stage(plan))) + 1)
                .forEach(step -> training.post(path + "/transitions", object("to", step)));
    }

    private Set<String> participants() {
        return Stream.concat(
                        IntStream.rangeClosed(1, SampleRoster.FACILITATORS).mapToObj(SampleRoster::facilitator),
                        Stream.of(SampleRoster.REGENCY_COORDINATOR))
                .map(workers::get)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    // What training-service completed reaches the workers' records in workforce-service through Kafka.
    private void awaitRecords() {
        var participants = participants();
        Until.holds(
                "the record of each participant shows the training",
                PATIENCE,
                () -> workersWithTraining().containsAll(participants));
        progress.accept("records: %d workers show their training".formatted(participants.size()));
    }

    private Set<String> workersWithTraining() {
        return workforce.list("/v1/workers?region=" + SampleRoster.REGENCY).stream()
                .filter(worker -> !worker.path("trainings").isEmpty())
                .map(worker -> worker.path("id").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asText()).collect(Collectors.toSet());
    }

    private static int stage(JsonNode training) {
        return stage(training.path("status").asText());
    }

    private static int stage(String status) {
        return WALK.indexOf(status);
    }

    private static JsonNode plans() {
        try {
            return Api.JSON.readTree(SampleFile.text("trainings.json"));
        } catch (JsonProcessingException e) {
            throw new StackException("Cannot read the sample trainings", e);
        }
    }
}
