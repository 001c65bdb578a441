package id.pendamping.platform.http;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A book as it is kept.")
public record BookView(
        @Schema(description = "Its identifier.", examples = "0198c2f4-6a10-7c3e-9f0b-2d5e8a417c33")
        UUID id,

        @Schema(description = "How often it was changed.", examples = "0")
        int version,

        @Schema(description = "The office that keeps it.", examples = "52.08")
        String office,

        @Schema(description = "Its code.", examples = "B001")
        String code,

        @Schema(description = "Its title.", examples = "Buku Saku PKH")
        String title,

        @Schema(description = "Who reads it.", examples = "Pembaca 1", nullable = true)
        String reader,

        @Schema(description = "Its colour.", examples = "RED")
        Book.Colour colour)
        implements Tagged {

    static BookView of(Book book) {
        return new BookView(book.id, book.version, book.office, book.code, book.title, book.reader, book.colour);
    }

    @Override
    public String etag() {
        return String.valueOf(version);
    }
}
