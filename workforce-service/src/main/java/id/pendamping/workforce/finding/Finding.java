package id.pendamping.workforce.finding;

import id.pendamping.workforce.finding.Rule.Severity;
import id.pendamping.workforce.region.Label;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Something in the roster that somebody should look at. Nothing is corrected.")
public record Finding(
        @Schema(
                description = "The same as long as it is about the same thing.",
                examples = "MORE_WORKERS_THAN_REGIONS:52.08:TKSK:HEADCOUNT")
        String id,

        @Schema(description = "The rule that speaks.", examples = "MORE_WORKERS_THAN_REGIONS")
        Rule rule,

        @Schema(description = "How bad it is.", examples = "ERROR")
        Severity severity,

        @Schema(description = "The region it is about.") Label region,

        @Schema(description = "The cadre it is about; null where it is about several.", nullable = true)
        Label cadre,

        @Schema(
                description = "What was found, in the caller's language.",
                examples = "Kabupaten Lombok Utara: dilaporkan 43 TKSK untuk 5 kecamatan.")
        String sentence,

        @Schema(
                description = "What to check, in the caller's language.",
                examples = "Cocokkan dengan SK pengangkatan TKSK di tiap kecamatan.")
        String check,

        @Schema(description = "The numbers behind it.") FindingFacts facts) {

    static Finding of(
            Rule rule, Label region, Label cadre, String key, String sentence, String check, FindingFacts facts) {
        return new Finding(
                rule + ":" + region.code() + ":" + key, rule, rule.severity(), region, cadre, sentence, check, facts);
    }
}
