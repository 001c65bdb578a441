package id.pendamping.platform.http;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;

@Entity
public class Book extends PanacheEntityBase {

    public enum Colour {
        RED,
        GREEN
    }

    @Id
    public UUID id;

    @Version
    public int version;

    public String office;
    public String code;
    public String title;
    public String reader;

    @Enumerated(EnumType.STRING)
    public Colour colour;

    public int pages;
    public Integer shelf;

    protected Book() {}

    Book(BookRequest request) {
        this.id = UUID.randomUUID();
        this.office = request.office();
        this.code = request.code();
        write(request);
    }

    void write(BookRequest request) {
        title = request.title();
        reader = request.reader();
        colour = request.colour();
        pages = request.pages();
        shelf = request.shelf();
    }

    static Book byId(UUID id) {
        return Book.<Book>findByIdOptional(id).orElseThrow(() -> BookProblem.BOOK_UNKNOWN.because(id));
    }

    static List<Book> behind(Cursor cursor, Colour colour, int limit) {
        return find(
                        "(?1 is null or colour = ?1) and (?2 is null or code > ?2) order by code",
                        colour,
                        cursor.isStart() ? null : cursor.key(0))
                .range(0, limit)
                .list();
    }
}
