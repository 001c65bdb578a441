package id.pendamping.platform.problem;

import id.pendamping.platform.language.Language;

/** An argument of a problem's text that reads differently in each language, such as the label of a code. */
@FunctionalInterface
public interface Wording {

    String in(Language language);
}
