package id.pendamping.recipient.figure;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.regions.Level;
import java.text.NumberFormat;

/** What a comparison of a total with its parts says, in a sentence that can be read aloud. */
record SumsSentence(Programme programme, RegionLabel region, String period, Level level, Language language) {

    String of(Sums sums) {
        return switch (sums.status()) {
            case NOTHING_PUBLISHED -> nothingPublished(sums);
            case NO_PARTS ->
                say(
                        "%s: %s di %s, %s. Desa/kelurahan tidak dibagi lagi.",
                        "%s: %s in %s, %s. A village has no further parts.",
                        programme.name(language),
                        count(sums.published().value),
                        region.name(),
                        period);
            default -> compared(sums);
        };
    }

    private String nothingPublished(Sums sums) {
        return sums.parts().isEmpty()
                ? say(
                        "Belum ada angka %s yang dilaporkan untuk %s, %s.",
                        "No total of the %s was reported for %s, %s.", programme.name(language), region.name(), period)
                : say(
                        "Belum ada angka %s yang dilaporkan untuk %s, %s; jumlah %s dari %s %s di dalamnya %s.",
                        "No total of the %s was reported for %s, %s; the sum of %s of its %s parts (%s) is %s.",
                        programme.name(language),
                        region.name(),
                        period,
                        number(sums.parts().size()),
                        number(sums.expected()),
                        word(),
                        count(sums.sumOfParts()));
    }

    private String compared(Sums sums) {
        var sum = sums.sumOfParts() == null ? 0 : sums.sumOfParts();
        var compared = say(
                "Angka %s untuk %s, %s, adalah %s; jumlah %s dari %s %s di dalamnya %s.",
                "The total of the %s for %s, %s, is %s; the sum of %s of its %s parts (%s) is %s.",
                programme.name(language),
                region.name(),
                period,
                count(sums.published().value),
                number(sums.parts().size()),
                number(sums.expected()),
                word(),
                number(sum));
        return compared + " " + verdict(sums);
    }

    private String verdict(Sums sums) {
        return switch (sums.status()) {
            case ADDS_UP -> say("Keduanya cocok.", "The two agree.");
            case INCOMPLETE -> say("Belum lengkap untuk dibandingkan.", "It is not complete enough to compare.");
            default -> say("Selisihnya %s.", "They differ by %s.", count(Math.abs(sums.difference())));
        };
    }

    private String count(long value) {
        var unit = programme.unit;
        return number(value) + " " + language.of(unit.indonesian(), unit.english());
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    private String word() {
        return language.of(level.indonesian(), level.english());
    }

    private String say(String indonesian, String english, Object... words) {
        return language.of(indonesian, english).formatted(words);
    }
}
