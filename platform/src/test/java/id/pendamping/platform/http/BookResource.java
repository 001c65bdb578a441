package id.pendamping.platform.http;

import static id.pendamping.platform.http.BookProblem.TOO_MANY_WORDS;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.problem.Answers;
import id.pendamping.platform.problem.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/books")
@Tag(name = "Books", description = "Books of an office.")
@RunOnVirtualThread
public class BookResource {

    /** Lets a test hold a creation open while it sends the same again. */
    static volatile CountDownLatch held;

    static volatile CountDownLatch entered;

    private final Caller caller;
    private final EntityManager entityManager;

    BookResource(Caller caller, EntityManager entityManager) {
        this.caller = caller;
        this.entityManager = entityManager;
    }

    @POST
    @Idempotent // without a key too it opens the transaction
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "createBook", summary = "Keep a book", description = "Takes a book into an office.")
    @Answers({"REGION_UNKNOWN", "DUPLICATE", "SHELF_TAKEN", "TOO_MANY_WORDS"})
    public RestResponse<BookView> create(@Valid BookRequest request) throws InterruptedException {
        caller.mustSee("office", request.office());
        int words = request.title().split(" ").length;
        if (words > 5) {
            Wording most = language -> language.of("paling banyak lima", "five at most");
            throw TOO_MANY_WORDS.at("title", words, most);
        }
        if (held != null) {
            entered.countDown();
            held.await(20, TimeUnit.SECONDS);
        }
        var book = new Book(request);
        book.persist();
        return Created.at("/v1/books/" + book.id, BookView.of(book));
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBooks", summary = "List books", description = "Books in the order of their codes.")
    public Page<BookView> list(
            @Parameter(description = "Only books of this colour.", example = "RED") @RestQuery Book.Colour colour,
            @Parameter(description = "Only books printed since this day.", example = "2025-03-17") @RestQuery
                    LocalDate since,
            @Parameter(description = "Only these books.") @RestQuery List<UUID> id,
            @Parameter(description = "Only books with as many pages.", example = "12") @RestQuery Integer pages,
            @Parameter(description = "Only books on loan.", example = "true") @RestQuery Boolean lent,
            @BeanParam Paging paging) {
        var cursor = paging.after("books", colour);
        return Page.of(
                        Book.behind(cursor, colour, paging.limit()),
                        paging,
                        cursor,
                        BookView::of,
                        book -> List.of(book.code))
                .withTotal(() -> Book.count());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBook", summary = "Read a book", description = "One book by its identifier.")
    @Answers("BOOK_UNKNOWN")
    public BookView get(@Parameter(description = "Which book.") @RestPath UUID id) {
        return BookView.of(Book.byId(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "editBook", summary = "Edit a book", description = "Replaces what is kept of a book.")
    @Answers({"BOOK_UNKNOWN", "PRECONDITION_REQUIRED", "PRECONDITION_FAILED", "CHANGED_MEANWHILE", "SHELF_TAKEN"})
    public BookView edit(
            @Parameter(description = "Which book.") @RestPath UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid BookRequest request) {
        var book = Book.byId(id);
        IfMatch.require(ifMatch, BookView.of(book).etag());
        book.write(request);
        entityManager.flush();
        return BookView.of(book);
    }

    /** Somebody else edits the book between our read and our write. */
    @POST
    @Path("/{id}/race")
    @Transactional
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "raceForBook", summary = "Lose a race", description = "Loses against another edit.")
    @Answers({"BOOK_UNKNOWN", "CHANGED_MEANWHILE"})
    public BookView race(@Parameter(description = "Which book.") @RestPath UUID id) {
        var book = Book.byId(id);
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> Book.byId(id).title = "Faster");
        book.title = "Slower";
        return BookView.of(book);
    }

    @POST
    @Path("/lines")
    @Consumes("text/csv")
    @Produces("application/json")
    @BodyLimit(mebibytes = 2)
    @AcrossRegions
    @PermitAll
    @Operation(operationId = "countLines", summary = "Count lines", description = "Counts the lines of a file.")
    public Lines lines(InputStream file) throws IOException {
        try (file) {
            long lines = 0;
            for (var buffer = new byte[8192]; ; ) {
                int read = file.read(buffer);
                if (read < 0) {
                    return new Lines(lines);
                }
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
    }

    public record Lines(
            @org.eclipse.microprofile.openapi.annotations.media.Schema(
                    description = "How many lines the file has.",
                    examples = "3")
            long lines) {}

    @GET
    @Path("/fault")
    @PermitAll
    @Operation(operationId = "failWithBook", summary = "Fail", description = "Fails with a message that quotes a row.")
    public Lines fault(@Parameter(description = "Which fault.", example = "PLAIN") @RestQuery String kind) {
        throw new IllegalStateException(
                "duplicate key 3201010101010001", new IllegalArgumentException("SECRET-READER"));
    }
}
