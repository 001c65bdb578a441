package id.pendamping.recipient.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ComplaintAnswer", description = "What the office answers.")
public record AnswerRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "The answer, in words for the family. No names and no numbers of persons.",
                examples = "Keluarga tercatat ganda; catatan yang lain masih menerima.")
        String answer) {}
