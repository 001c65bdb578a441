package id.pendamping.system;

import static com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType.SET;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house, read from the compiled classes of all modules. */
class HouseRulesTest {

    private static final Path ROOT = Path.of(System.getProperty("suite.root"));
    private static final List<String> SERVICES = List.of("workforce", "training", "recipient");
    private static final String REMEMBERED = "id.pendamping.platform.memory.Remembered";
    private static JavaClasses house;

    @BeforeAll
    static void read_the_classes() {
        var folders = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("platform", "regions"),
                        SERVICES.stream().map(service -> service + "-service"))
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .toList();
        folders.forEach(folder -> assertTrue(Files.isDirectory(folder), folder + " is not compiled"));
        house = new ClassFileImporter().importPaths(folders);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "workforce", "training", "recipient"})
    void packages_form_no_circle(String module) {
        slices().matching("id.pendamping." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(house);
    }

    @Test
    void platform_and_regions_know_no_service() {
        noClasses()
                .that()
                .resideInAnyPackage("id.pendamping.platform..", "id.pendamping.regions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICES.stream()
                        .map(service -> "id.pendamping." + service + "..")
                        .toArray(String[]::new))
                .check(house);
        noClasses()
                .that()
                .resideInAPackage("id.pendamping.regions..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "id.pendamping.regions..",
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "org.eclipse.microprofile.openapi.annotations..")
                .check(house);
    }

    @ParameterizedTest
    @ValueSource(strings = {"workforce", "training", "recipient"})
    void no_service_stands_on_the_class_path_of_another(String service) throws IOException {
        try (var jars = Files.list(ROOT.resolve(service + "-service/target/quarkus-app/lib/main"))) {
            var ours = jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.startsWith("id.pendamping."))
                    .map(name -> name.replaceFirst("-\\d.*", ""))
                    .sorted()
                    .toList();
            assertEquals(List.of("id.pendamping.platform", "id.pendamping.regions"), ours);
        }
        var others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "id.pendamping." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("id.pendamping." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(house);
    }

    @Test
    void only_an_entity_writes_its_own_fields() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should(beWrittenOnlyByTheirOwnClass())
                .check(house);
    }

    @Test
    void nothing_asks_for_the_time_but_the_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .check(house);
        classes()
                .that()
                .resideOutsideOfPackage("id.pendamping.platform.clock..")
                .should(notCreateASystemClock())
                .check(house);
    }

    @Test
    void what_is_remembered_reads_no_person_and_leaves_no_trace_in_the_audit() {
        methods()
                .that()
                .areAnnotatedWith(REMEMBERED)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(REMEMBERED)
                .should(leadToNoPerson())
                .check(house);
    }

    /** Whoever asks what the caller reads persons for, or writes that down. */
    private static boolean isAboutPersons(CodeUnitCallTarget call) {
        var owner = call.getOwner().getFullName();
        return owner.equals("id.pendamping.platform.audit.AuditTrail")
                || owner.equals("id.pendamping.platform.access.Caller")
                        && List.of("purpose", "mayReadPersons").contains(call.getName());
    }

    private static ArchCondition<JavaMethod> leadToNoPerson() {
        return new ArchCondition<>("lead to no person") {
            @Override
            public void check(JavaMethod operation, ConditionEvents events) {
                var seen = new HashSet<JavaCodeUnit>(Set.of(operation));
                var next = new ArrayDeque<JavaCodeUnit>(seen);
                while (!next.isEmpty()) {
                    for (var call : next.pop().getCallsFromSelf()) {
                        if (isAboutPersons(call.getTarget())) {
                            events.add(SimpleConditionEvent.violated(
                                    operation, operation.getFullName() + " leads to: " + call.getDescription()));
                        }
                        call.getTarget().resolveMember().filter(seen::add).ifPresent(next::push);
                    }
                }
            }
        };
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaClass> notCreateASystemClock() {
        return new ArchCondition<>("not create a clock of their own") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getName().startsWith("system"))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaField> beWrittenOnlyByTheirOwnClass() {
        return new ArchCondition<>("be written only by their own class") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAccessesToSelf().stream()
                        .filter(access -> access.getAccessType() == SET
                                && !access.getOriginOwner().equals(field.getOwner()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }
}
