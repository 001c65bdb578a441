package id.pendamping.platform.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A book to be kept.")
public record BookRequest(
        @Schema(description = "The office that keeps it.", examples = "52.08") @NotBlank
        String office,

        @Schema(description = "Its code, unique in the office.", examples = "B001")
        @NotNull
        @Pattern(regexp = "[A-Z][0-9]{3}", message = "{book-code}")
        String code,

        @Schema(description = "Its title.", examples = "Buku Saku PKH") @NotBlank @Size(max = 60)
        String title,

        @Schema(description = "Who reads it: personal.", examples = "Pembaca 1")
        String reader,

        @Schema(description = "Its colour.", examples = "RED") @NotNull
        Book.Colour colour,

        @Schema(description = "How many pages it has.", examples = "120")
        int pages,

        @Schema(description = "Where it stands.", examples = "7")
        Integer shelf,

        @Schema(description = "When it was printed.", examples = "2025-03-17")
        LocalDate printed,

        @Schema(description = "Its chapters.") @Size(max = 3)
        List<@Valid @NotNull Chapter> chapters,

        @Schema(description = "Books like it.") List<@NotNull UUID> similar) {

    @Schema(description = "A part of a book.")
    public record Chapter(
            @Schema(description = "Its heading.", examples = "Pembukaan") @NotBlank
            String heading,

            @Schema(description = "Where it begins.", examples = "3")
            Integer page) {}
}
