package id.pendamping.recipient.explanation;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.programme.ProgrammeLabel;

/** What a programme is called, apart from the database. */
record ProgrammeName(String code, String indonesian, String english) {

    static ProgrammeName of(Programme programme) {
        return new ProgrammeName(programme.code, programme.nameIndonesian, programme.nameEnglish);
    }

    String in(Language language) {
        return language.of(indonesian, english);
    }

    ProgrammeLabel label(Language language) {
        return new ProgrammeLabel(code, in(language));
    }
}
