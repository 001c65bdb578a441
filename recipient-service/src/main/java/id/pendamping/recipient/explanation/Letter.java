package id.pendamping.recipient.explanation;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * An explanation on one page of paper, to hand over: what happened, what to do by when, and whom to ask. It names neither the
 * family nor a number.
 *
 * @param day on which it is handed over, in Jakarta
 */
record Letter(ExplanationWords words, LocalDate day) {

    private static final float MARGIN = 64;
    private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 15);
    private static final Font HEAD = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 11);
    private static final Font BODY = FontFactory.getFont(FontFactory.HELVETICA, 11);
    private static final Font SMALL = FontFactory.getFont(FontFactory.HELVETICA, 9, Font.NORMAL, Color.DARK_GRAY);

    byte[] pdf() {
        var out = new ByteArrayOutputStream();
        var page = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        var writer = PdfWriter.getInstance(page, out);
        page.addTitle(title());
        page.open();
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(words.language().tag()));
        page.add(paragraph(office() + ", " + words.day(day), BODY, 18));
        page.add(paragraph(title(), TITLE, 4));
        page.add(paragraph(words.programme(), BODY, 18));
        if (words.care() != null) {
            page.add(paragraph(
                    words.say("Hanya untuk keluarga yang bersangkutan.", "For the family concerned alone."), HEAD, 12));
        }
        sections().forEach(section -> {
            page.add(paragraph(section.head(), HEAD, 2));
            page.add(paragraph(section.text(), BODY, 12));
        });
        page.add(paragraph(restsOn(), SMALL, 0));
        page.close();
        return out.toByteArray();
    }

    private record Section(String head, String text) {}

    private List<Section> sections() {
        var byWhen = words.byWhen() == null ? "" : " " + words.byWhen();
        return Stream.of(
                        new Section(words.say("Apa yang terjadi", "What happened"), words.answer()),
                        new Section(words.say("Yang dapat dilakukan", "What can be done"), words.whatToDo() + byWhen),
                        words.decidedBy() == null
                                ? null
                                : new Section(words.say("Yang memutuskan", "Who decided"), sentence(words.decidedBy())),
                        new Section(words.say("Tempat bertanya", "Whom to ask"), sentence(words.place())))
                .filter(section -> section != null)
                .toList();
    }

    private String title() {
        return words.say("Penjelasan untuk keluarga", "An explanation for the family");
    }

    private String office() {
        return words.say("Dinas Sosial %s", "The social-affairs office of %s", words.regency());
    }

    /** So that whoever is shown the paper can ask again for what it was made of. */
    private String restsOn() {
        var standing = words.explanation().standing();
        var nobody = words.say(
                "Lembar ini tidak memuat nama atau nomor seseorang.",
                "This page holds no name and no number of a person.");
        return standing == null
                ? nobody
                : words.say(
                                "Berdasarkan daftar %s, publikasi nomor %d. ",
                                "Based on the list of %s, publication number %d. ",
                                words.stage(standing.stage()),
                                standing.publication())
                        + nobody;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + '.';
    }

    private static Paragraph paragraph(String text, Font font, float after) {
        var paragraph = new Paragraph(text, font);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }
}
