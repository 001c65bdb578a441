package id.pendamping.recipient.statistics;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.programme.Programme;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;

/** What a change says, in sentences that can be read aloud. It names no cause: reported totals hold none. */
record ChangeSentence(Programme programme, String region, AskedPeriod from, AskedPeriod to, Language language) {

    String of(Change change, Boolean significant, BigDecimal threshold, boolean comparable, boolean seriesBreak) {
        var text = new StringBuilder(moved(change));
        if (significant != null && change.difference() != 0) {
            text.append(' ').append(measured(significant, threshold));
        }
        if (seriesBreak) {
            text.append(broken());
        }
        if (!comparable) {
            text.append(say(
                    " Tanggal acuan kedua angka tidak sama atau tidak diketahui, jadi bandingkan dengan hati-hati.",
                    " The reference dates of the two figures differ or are unknown, so compare them with care."));
        }
        return text.toString();
    }

    String broken() {
        return say(
                " Di antara keduanya daftar penerima beralih ke register lain, jadi deretnya terputus.",
                " Between the two the lists moved to another register, so the series has a break.");
    }

    String programmeName() {
        return programme.name(language);
    }

    String moved(Change change) {
        var name = programmeName();
        var between = say("antara %s dan %s.", "between %s and %s.", from.spoken(language), to.spoken(language));
        if (change.difference() == 0) {
            return say(
                            "Penerima %s di %s tetap %s, ",
                            "Recipients of the %s in %s stayed at %s, ", name, region, count(change.to()))
                    + between;
        }
        return say(
                        "Penerima %s di %s %s %s%s, dari %s menjadi %s, ",
                        "Recipients of the %s in %s %s by %s%s, from %s to %s, ",
                        name,
                        region,
                        change.difference() < 0 ? say("turun", "fell") : say("naik", "rose"),
                        count(Math.abs(change.difference())),
                        percent(change),
                        number(change.from()),
                        count(change.to()))
                + between;
    }

    private String percent(Change change) {
        return change.from() == 0
                ? ""
                : say(" (%s persen)", " (%s percent)", decimal(change.percent().abs(), 2));
    }

    private String measured(boolean significant, BigDecimal threshold) {
        var percent = decimal(threshold, 0);
        return significant
                ? say(
                        "Perubahan ini melebihi ambang %s persen; sebabnya tidak tercatat pada angka yang dilaporkan.",
                        "The change is above the threshold of %s percent; reported figures do not hold its cause.",
                        percent)
                : notAbove(percent);
    }

    String notAbove(String percent) {
        return say(
                "Perubahan ini tidak melebihi ambang %s persen.",
                "The change is not above the threshold of %s percent.", percent);
    }

    String count(long value) {
        var unit = programme.unit;
        return number(value) + " " + say(unit.indonesian(), unit.english());
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    String decimal(BigDecimal value, int leastDecimals) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    String say(String indonesian, String english, Object... words) {
        return language.of(indonesian, english).formatted(words);
    }
}
