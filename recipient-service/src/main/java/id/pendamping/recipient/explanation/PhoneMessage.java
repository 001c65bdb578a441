package id.pendamping.recipient.explanation;

import java.util.stream.Stream;

/**
 * An explanation that fits into a message to a phone: the most important first, and what would make it too long left out. Others
 * may read the phone, so a sensitive reason does not stand in it.
 */
record PhoneMessage(ExplanationWords words) {

    /** As many characters as four parts of a text message hold. */
    static final int MOST = 600;

    String text() {
        var explanation = words.explanation();
        var message = new StringBuilder(explanation.programme().code()).append(':');
        (explanation.reason() == null || explanation.outcome() == Outcome.LEFT_HERE
                        ? Stream.of(words.answer(), words.whatToDo())
                        : reason(explanation))
                .filter(sentence -> sentence != null && message.length() + 1 + sentence.length() <= MOST)
                .forEach(sentence -> message.append(' ').append(sentence));
        return message.toString();
    }

    private Stream<String> reason(Explanation explanation) {
        var texts = explanation.reason().in(words.language());
        var said = explanation.isSensitive()
                ? Stream.of(
                        explanation.held() == null
                                ? words.say(
                                        "Keluarga tidak ada lagi dalam daftar %s.",
                                        "The family is not on the list of %s any more.",
                                        words.stage(explanation.last().endedIn()))
                                : words.say(
                                        "Keluarga masih terdaftar, tetapi pembayarannya ditahan pada %s.",
                                        "The family is still on the list, but its payment is held in %s.",
                                        words.stage(explanation.held().to())),
                        words.say(
                                "Alasannya disampaikan langsung kepada keluarga.",
                                "The reason is told to the family directly."))
                : Stream.of(texts.plainAnswer(), texts.whatToDo());
        return Stream.concat(
                said,
                Stream.of(
                        explanation.due() == null
                                ? null
                                : words.say("Paling lambat %s.", "At the latest %s.", words.day(explanation.due())),
                        words.say(
                                "Tanya pendamping atau Dinas Sosial.",
                                "Ask the companion or the social-affairs office.")));
    }
}
