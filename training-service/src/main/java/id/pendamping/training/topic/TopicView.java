package id.pendamping.training.topic;

import id.pendamping.platform.http.Tagged;
import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic, with its label in the caller's language. */
@Schema(description = "A topic, with its label in the caller's language.")
public record TopicView(
        @Schema(description = "The code by which trainings name it.", examples = "DTSEN_OUTREACH")
        String code,

        @Schema(description = "The name in the caller's language.", examples = "Sosialisasi DTSEN")
        String label,

        @Schema(description = "The name in both languages.") TopicLabels labels,

        @Schema(
                description = "The regulation or source that the topic teaches.",
                examples = "Inpres 4/2025; Kepmensos 79/HUK/2025",
                nullable = true)
        String basis,

        @Schema(
                description = "Why nothing new is taught under it; null while it is in use.",
                examples = "Replaced by DTSEN_OUTREACH",
                nullable = true)
        String retiredBecause,

        @Schema(description = "How often it was changed; the `ETag`.", examples = "0")
        int version)
        implements Tagged {

    static TopicView of(Topic topic, Language language) {
        return new TopicView(
                topic.code,
                topic.label(language),
                new TopicLabels(topic.nameId, topic.nameEn),
                topic.basis,
                topic.retiredBecause,
                topic.version);
    }

    @Override
    public String etag() {
        return String.valueOf(version);
    }
}
