package id.pendamping.platform.problem;

import id.pendamping.platform.language.Language;

/** A problem with all that is known about it, in both languages. */
record ExplainedProblem(String type, String name, int status, Texts id, Texts en) {

    record Texts(String title, String cause, String remedy) {

        static Texts of(Problem problem, Language language) {
            return new Texts(
                    ProblemTexts.title(problem, language),
                    ProblemTexts.cause(problem, language),
                    ProblemTexts.remedy(problem, language));
        }
    }

    static ExplainedProblem of(String type, Problem problem) {
        return new ExplainedProblem(
                type, problem.slug(), problem.status(), Texts.of(problem, Language.ID), Texts.of(problem, Language.EN));
    }

    Texts in(Language language) {
        return language == Language.ID ? id : en;
    }
}
