package id.pendamping.recipient.explanation;

import static id.pendamping.platform.problem.PlatformProblem.PURPOSE_REQUIRED;
import static id.pendamping.platform.problem.PlatformProblem.REGION_UNKNOWN;
import static id.pendamping.recipient.explanation.ExplanationProblem.EXPLANATION_BY_ONE;
import static id.pendamping.recipient.explanation.ExplanationProblem.EXPLANATION_REGION_NEEDED;
import static id.pendamping.recipient.explanation.ExplanationProblem.EXPLANATION_REGION_NOT_REGENCY;
import static id.pendamping.recipient.figure.FigureProblem.PERSONAL_NUMBER;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.privacy.PersonalNumber;
import id.pendamping.recipient.ledger.NumberKind;
import id.pendamping.recipient.place.Places;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import id.pendamping.regions.RegionCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Answers why a family received and does not now. */
@ApplicationScoped
public class Explanations {

    private final FamilyLookup lookup;
    private final Places places;
    private final Caller caller;

    Explanations(FamilyLookup lookup, Places places, Caller caller) {
        this.lookup = lookup;
        this.places = places;
        this.caller = caller;
    }

    Explanation explain(ExplanationRequest request) {
        var regency = regency(request.region());
        if (caller.purpose().isEmpty()) {
            throw PURPOSE_REQUIRED.at("X-Purpose");
        }
        if ((request.kk() == null) == (request.nik() == null)) {
            throw EXPLANATION_BY_ONE.at(request.kk() == null ? "kk" : "nik");
        }
        if (PersonalNumber.isIn(request.programme())) {
            throw PERSONAL_NUMBER.at("programme");
        }
        return request.kk() != null
                ? lookup.look(regency, request.programme(), NumberKind.KK, request.kk())
                : lookup.look(regency, request.programme(), NumberKind.NIK, request.nik());
    }

    /** The regency that was named, or the only one that the caller sees into. */
    private Region regency(String named) {
        var scope = caller.scope();
        if (named == null) {
            var regencies = scope.codes().stream()
                    .map(code -> scope.allRegions() || code.length() < 5 ? "" : code.substring(0, 5))
                    .collect(Collectors.toSet());
            if (regencies.size() != 1 || regencies.contains("")) {
                throw EXPLANATION_REGION_NEEDED.at("region");
            }
            return places.mustBe("region", regencies.iterator().next());
        }
        var region = places.mustBe("region", named.strip());
        if (!reaches(region.code())) {
            throw REGION_UNKNOWN.at("region", region.code().value());
        }
        if (region.level() != Level.REGENCY) {
            throw EXPLANATION_REGION_NOT_REGENCY.at("region", region.code().value(), region.name());
        }
        return region;
    }

    /** Whether the caller sees the region, or a part of it. */
    private boolean reaches(RegionCode region) {
        var scope = caller.scope();
        return scope.sees(region.value())
                || scope.codes().stream().anyMatch(code -> code.startsWith(region.value() + "."));
    }
}
