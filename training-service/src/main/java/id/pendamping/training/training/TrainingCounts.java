package id.pendamping.training.training;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many belong to a training. Speakers are never among the participants. */
@Schema(description = "How many belong to a training. Speakers are never among the participants.")
public record TrainingCounts(
        @Schema(description = "Participants, in persons, without those removed.", examples = "39")
        long participants,

        @Schema(description = "Speakers, openers and guests, in persons, without those withdrawn.", examples = "2")
        long speakers,

        @Schema(description = "Participants who attended at least one session, in persons.", examples = "39")
        long attendance,

        @Schema(description = "Sessions, without those cancelled.", examples = "4")
        long sessions,

        @Schema(description = "Lesson hours (JP) of all sessions together.", examples = "8")
        long lessonHours) {

    static final TrainingCounts NONE = new TrainingCounts(0, 0, 0, 0, 0);
}
