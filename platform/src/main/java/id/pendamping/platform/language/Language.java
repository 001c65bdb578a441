package id.pendamping.platform.language;

import java.util.List;
import java.util.Locale;

/** The two languages of every text that a person reads. Indonesian is what is spoken when nobody asked. */
public enum Language {
    ID,
    EN;

    private static final List<Locale> OFFERED = List.of(Locale.of("id"), Locale.of("en"));

    /** The best match of an {@code Accept-Language} header; Indonesian where it is absent, unreadable or names neither. */
    public static Language ofHeader(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ID;
        }
        try {
            var match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return match != null && match.getLanguage().equals("en") ? EN : ID;
        } catch (IllegalArgumentException unreadable) {
            return ID;
        }
    }

    public Locale locale() {
        return OFFERED.get(ordinal());
    }

    /** What stands in {@code Content-Language} and behind bundle names: {@code id} or {@code en}. */
    public String tag() {
        return locale().toLanguageTag();
    }

    /** The one of two texts that this language wants. */
    public String of(String indonesian, String english) {
        return this == EN ? english : indonesian;
    }
}
